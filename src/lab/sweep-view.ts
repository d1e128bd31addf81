import { meanInterval } from '#simulator/kernel/interval.ts';
import { type Cell, cellRecipe, type Sweep, type SweepRow } from '#simulator/scenario/sweep.ts';
import type { IntervalPoint, ReferenceLine } from '../pictures/interval-chart.ts';
import { levelText } from './values.ts';

/** A finished sweep as a lesson shows it: plain data, made when the site is built. */
export interface SweepSight {
  readonly scenario: string;
  readonly sweep: Sweep;
  /** What the parameter and its values are called. */
  readonly parameter: string;
  readonly values: readonly string[];
  readonly metrics: readonly { readonly label: string; readonly unit: string }[];
  readonly rows: readonly SweepRow[];
  /** Opens the run of each value with the first seed; none where a run is too long for a link. */
  readonly links: readonly (string | null)[];
  /** Which of the links have no room for a finger on a phone. */
  readonly crowded?: readonly boolean[] | undefined;
  /** Where the values stand across the picture, 0 … 1; without it at equal distances. */
  readonly positions?: readonly number[];
  /** What each run came to, where every run is shown: in the order of `cellRecipe`. */
  readonly cells?: readonly Cell[];
  /** Lines to hold a metric's points against, metric by metric. */
  readonly references?: readonly (readonly ReferenceLine[])[];
  /** What the recorded workload is called, where there is one: each value then has one run. */
  readonly recorded?: string;
}

const none: IntervalPoint = { mean: null, halfWidth: null };

/** How many runs of each value there are already; without any cells, all of them. */
export function runsMade({ values, seeds }: Sweep, cells: readonly (Cell | undefined)[] | null): readonly number[] {
  const madeAt = (n: number): number =>
    cells ? cells.slice(n * seeds.length, (n + 1) * seeds.length).filter(Boolean).length : seeds.length;
  return values.map((_, n) => madeAt(n));
}

/** What a chart draws of the m-th metric: with the single runs, where they are known, also their dots and 99 % intervals. */
export function pointsOf(
  sweep: Sweep,
  rows: readonly SweepRow[],
  m: number,
  cells: readonly (Cell | undefined)[] | null,
  made: readonly number[] = runsMade(sweep, cells),
): readonly IntervalPoint[] {
  return sweep.values.map((value, n) => {
    const interval = { ...(rowOf(rows, value)?.metrics[m] ?? none), of: made[n]! };
    if (!cells) return interval;
    const samples = sweep.seeds.map((_, s) => cells[n * sweep.seeds.length + s]?.metrics[m] ?? null);
    const outer = meanInterval(
      samples.filter((sample) => sample !== null),
      99,
    ).halfWidth;
    return { ...interval, outer, samples };
  });
}

/** The link that opens a single run of a sweep: made only when somebody points at it. */
export async function linkOfCell(sweep: Sweep, n: number): Promise<string> {
  const { writeLink } = await import('#simulator/scenario/link.ts');
  return writeLink(cellRecipe(sweep, n), null, 0);
}

/** "12.3 s ± 0.4 s", with how many runs have the figure where not all have. */
export function intervalText(row: SweepRow | undefined, m: number, unit: string, seeds: number): string {
  const interval = row?.metrics[m];
  if (!interval || interval.mean === null) return 'in no run';
  const { mean, halfWidth, count } = interval;
  const reach = halfWidth === null ? '' : ` ± ${figureText(halfWidth, unit)}`;
  return `${figureText(mean, unit)}${reach}${count < seeds ? ` (${count} of ${seeds} runs)` : ''}`;
}

/** A figure to three digits: more would pretend to know more. */
export function figureText(value: number, unit: string): string {
  if (unit === 'ms') return levelText(Number(value.toPrecision(3)), unit);
  return unit === 'ratio' ? `${Number((value * 100).toPrecision(3))} %` : levelText(Number(value.toPrecision(3)), unit);
}

/** The n-th row, whichever rows are there already: a row is known by its value. */
export function rowOf(rows: readonly SweepRow[], value: unknown): SweepRow | undefined {
  const wanted = JSON.stringify(value);
  return rows.find((row) => JSON.stringify(row.value) === wanted);
}
