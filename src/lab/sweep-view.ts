import type { Sweep, SweepRow } from '#simulator/scenario/sweep.ts';
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
  /** Opens the run of each value with the first seed. */
  readonly links: readonly string[];
}

/** "12.3 s ± 0.4 s", with how many runs have the figure where not all have. */
export function intervalText(row: SweepRow | undefined, m: number, unit: string, seeds: number): string {
  const interval = row?.metrics[m];
  if (!interval || interval.mean === null) return 'in no run';
  const { mean, halfWidth, count } = interval;
  const reach = halfWidth === null ? '' : ` ± ${figureText(halfWidth, unit)}`;
  return `${figureText(mean, unit)}${reach}${count < seeds ? ` (${count} of ${seeds} runs)` : ''}`;
}

function figureText(value: number, unit: string): string {
  if (unit === 'ms') return levelText(Number(value.toPrecision(3)), unit);
  return unit === 'ratio' ? `${Number((value * 100).toPrecision(3))} %` : levelText(Number(value.toPrecision(3)), unit);
}

/** The n-th row, whichever rows are there already: a row is known by its value. */
export function rowOf(rows: readonly SweepRow[], value: unknown): SweepRow | undefined {
  const wanted = JSON.stringify(value);
  return rows.find((row) => JSON.stringify(row.value) === wanted);
}
