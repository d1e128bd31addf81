import { type MeanInterval, meanInterval } from '../kernel/interval.ts';
import { type Fault, isObject, shown, unknownName } from './fault.ts';
import { prepare } from './recipe.ts';
import type { RecordTable } from './records.ts';
import type { ColumnMap } from './records-text.ts';
import { type RunOptions, run, type Violation } from './run.ts';
import type { Scenario } from './scenario.ts';

/** One parameter at several values, each over the same seeds: the same customers and the same luck at every value. */
export interface Sweep {
  /** All that does not vary. */
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly parameter: string;
  readonly values: readonly unknown[];
  readonly seeds: readonly number[];
  readonly metrics: readonly string[];
  /** Where the recorded workload lies that all runs share; whoever makes the runs reads it and hands it in. */
  readonly file?: RecordedFile;
}

/** A recorded workload in a file of its own, too large for a recipe. */
export interface RecordedFile {
  readonly address: string;
  readonly map: ColumnMap;
}

/** What one run of a sweep came to, in the order of the sweep's metrics. */
export interface Cell {
  readonly metrics: readonly (number | null)[];
  readonly violations: readonly Violation[];
}

/** What one value of the parameter came to over all seeds, in the order of the sweep's metrics. */
export interface SweepRow {
  readonly value: unknown;
  /** `count` is of the runs that have the metric at all: in some nothing of its kind happened. */
  readonly metrics: readonly MeanInterval[];
}

/** How many runs a sweep takes. They are numbered value by value, and within a value seed by seed. */
export function cellCount({ values, seeds }: Sweep): number {
  return values.length * seeds.length;
}

/** The recipe of the n-th run. */
export function cellRecipe({ recipe, parameter, values, seeds }: Sweep, n: number): Record<string, unknown> {
  const params = isObject(recipe.params) ? recipe.params : {};
  const value = values[Math.floor(n / seeds.length)];
  return { ...recipe, params: { ...params, [parameter]: value }, seed: seeds[n % seeds.length]! };
}

/**
 * Makes the n-th run. Each stands alone, so they may be made in any order, anywhere, and any time given up.
 * `records`: the workload of the sweep's file.
 */
export function runCell(
  scenario: Scenario,
  sweep: Sweep,
  n: number,
  { records, ...options }: RunOptions & { readonly records?: RecordTable } = {},
): Cell {
  const { plan, faults } = prepare(scenario, cellRecipe(sweep, n), records);
  if (!plan) throw new Error(`Run ${n} of the sweep cannot be made: ${JSON.stringify(faults)}`);
  const { metrics, violations } = run(plan, options);
  return { metrics: sweep.metrics.map((name) => metrics[name] ?? null), violations };
}

/** What the runs came to: one row a value that has any. A row may be asked for before all its runs are there. */
export function sweepRows(sweep: Sweep, cells: readonly (Cell | undefined)[]): readonly SweepRow[] {
  return sweep.values.flatMap((value, row) => {
    const ofValue = cells.slice(row * sweep.seeds.length, (row + 1) * sweep.seeds.length).filter((cell) => cell);
    if (ofValue.length === 0) return [];
    const metrics = sweep.metrics.map((_, m) =>
      meanInterval(ofValue.map((cell) => cell!.metrics[m]!).filter((sample) => sample !== null)),
    );
    return [{ value, metrics }];
  });
}

/** Makes all runs, one a step, and so can be left after any of them. */
export function* sweepSteps(
  scenario: Scenario,
  sweep: Sweep,
  records?: RecordTable,
): Generator<Cell, readonly SweepRow[]> {
  const cells: Cell[] = [];
  for (let n = 0; n < cellCount(sweep); n++) {
    const cell = runCell(scenario, sweep, n, records ? { records } : {});
    cells.push(cell);
    yield cell;
  }
  return sweepRows(sweep, cells);
}

/** All that is wrong with a sweep, so that no run of it fails half way. */
export function sweepFaults(scenario: Scenario, sweep: Sweep): readonly Fault[] {
  const faults: Fault[] = [];
  if (!Object.hasOwn(scenario.params, sweep.parameter))
    faults.push(unknownName('vary', 'parameter', sweep.parameter, Object.keys(scenario.params)));
  if (sweep.values.length === 0) faults.push({ where: 'vary', found: 'no value', allowed: 'at least one' });
  if (sweep.seeds.length === 0) faults.push({ where: 'seeds', found: 'none', allowed: 'at least one' });
  if (sweep.metrics.length === 0) faults.push({ where: 'metric', found: 'none', allowed: 'at least one' });
  for (const name of sweep.metrics)
    if (!Object.hasOwn(scenario.metrics, name))
      faults.push(unknownName('metric', 'metric', name, Object.keys(scenario.metrics)));
  const varied = Object.hasOwn(scenario.params, sweep.parameter) ? sweep.values : [undefined];
  for (const value of varied) {
    const recipe = value === undefined ? sweep.recipe : cellRecipe({ ...sweep, values: [value], seeds: [1] }, 0);
    for (const fault of prepare(scenario, recipe).faults)
      if (!faults.some((known) => shown(known) === shown(fault))) faults.push(fault);
  }
  return faults;
}
