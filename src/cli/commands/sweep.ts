import { availableParallelism } from 'node:os';
import type { Fault } from '#simulator/scenario/fault.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { type Cell, cellCount, cellRecipe, type Sweep, type SweepRow, sweepRows } from '#simulator/scenario/sweep.ts';
import { type JsonOrText, openOutput } from '../files.ts';
import { type RecipeOptions, requestFrom } from '../recipe-from-options.ts';
import { refuseAny } from '../refused.ts';
import { violationWords } from '../report.ts';
import { runCells } from '../sweep-jobs.ts';
import { readCount, readShard, readSweep, type SweepOptions, shardOf } from '../sweep-options.ts';
import { numberWords, table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { readLimits } from './run.ts';

interface PrintOptions extends JsonOrText {
  readonly csv?: boolean;
  readonly maxEvents?: string;
}

const mostJobs = 256;

/** `lab sweep`: one parameter at several values, each over many seeds; mean and 95 % interval of each metric. */
export async function sweep(
  name: string | undefined,
  options: Omit<RecipeOptions, 'input' | 'map'> & SweepOptions & PrintOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<number> {
  const limits = readLimits(options, faults);
  const jobs = readCount('--jobs', options.jobs ?? String(availableParallelism()), mostJobs, faults);
  const shard = options.shard === undefined ? { index: 1, of: 1 } : readShard(options.shard, faults);
  if (options.csv && options.json)
    faults.push({ where: '--csv', found: '--json beside it', allowed: 'one of the two' });
  const { scenario, recipe } = await requestFrom(name, options, terminal, faults);
  const whole = readSweep(scenario, recipe, options, faults);
  refuseAny(faults);
  const share = shardOf(whole, shard!);
  const output = openOutput(options.out, terminal);
  const cells = await runCells(scenario, share, cellCount(share), jobs, limits);
  const rows = sweepRows(share, cells);
  output.write(
    options.json ? asJson(scenario, share, rows) : options.csv ? asCsv(share, rows) : asTable(scenario, share, rows),
  );
  output.close();
  return tellViolations(share, cells, terminal);
}

function asJson({ id }: Scenario, { recipe, parameter, seeds, metrics }: Sweep, rows: readonly SweepRow[]): string {
  const answer = {
    recipe: { scenario: id, ...recipe },
    parameter,
    seeds: { first: seeds[0], count: seeds.length },
    rows: rows.map((row) => ({
      value: row.value,
      metrics: Object.fromEntries(metrics.map((name, m) => [name, bounds(row, m)])),
    })),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function asCsv({ parameter, metrics }: Sweep, rows: readonly SweepRow[]): string {
  const lines = rows.flatMap((row) =>
    metrics.map((name, m) => {
      const { count, mean, low, high } = bounds(row, m);
      return [csvCell(row.value), name, count, mean ?? '', low ?? '', high ?? ''].join(',');
    }),
  );
  return `${[`${parameter},metric,count,mean,low,high`, ...lines].join('\n')}\n`;
}

function asTable(scenario: Scenario, { parameter, seeds, metrics }: Sweep, rows: readonly SweepRow[]): string {
  const heads = metrics.map((name) => {
    const { label, unit } = scenario.metrics[name]!;
    return unit === '' ? label : `${label} (${unit})`;
  });
  const lines = rows.map((row) => [csvCell(row.value), ...metrics.map((_, m) => intervalWords(row, m, seeds.length))]);
  const columns = metrics.map((_, m) => m + 1);
  const note = `Mean ± 95 % interval over ${seeds.length} seeds from ${seeds[0]} on; [n] where only n runs have the figure.\n`;
  return `${table([[parameter, ...heads], ...lines], [0, ...columns])}\n${note}`;
}

function bounds(
  row: SweepRow,
  m: number,
): { count: number; mean: number | null; low: number | null; high: number | null } {
  const { count, mean, halfWidth } = row.metrics[m]!;
  const known = mean !== null && halfWidth !== null;
  return { count, mean, low: known ? mean - halfWidth : null, high: known ? mean + halfWidth : null };
}

function intervalWords(row: SweepRow, m: number, seeds: number): string {
  const { count, mean, halfWidth } = row.metrics[m]!;
  const interval = halfWidth === null ? '' : ` ± ${numberWords(Number(halfWidth.toPrecision(2)))}`;
  return `${numberWords(mean)}${interval}${count < seeds ? ` [${count}]` : ''}`;
}

function csvCell(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

function tellViolations(sweep: Sweep, cells: readonly Cell[], terminal: Terminal): number {
  const broken = cells.flatMap(({ violations }, n) => violations.map((violation) => ({ n, violation })));
  for (const { n, violation } of broken) {
    const { seed, params } = cellRecipe(sweep, n) as { seed: number; params: Record<string, unknown> };
    terminal.err(`seed ${seed}, ${sweep.parameter} ${csvCell(params[sweep.parameter])}: ${violationWords(violation)}`);
  }
  return broken.length === 0 ? 0 : 1;
}
