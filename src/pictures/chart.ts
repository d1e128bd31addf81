import { nice, ticks } from 'd3-array';
import type { Micros } from '#simulator/kernel/time.ts';
import { stepPath } from './step-path.ts';
import { shareOf, type TimeWindow } from './time-window.ts';

/** A number over time: `value[n]` holds from `at[n]` on. */
export interface Line {
  readonly at: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  /** Where the number has no value, in their order. */
  readonly gaps?: readonly Gap[];
}

export interface Gap {
  readonly from: Micros;
  /** Null: to the end. */
  readonly to: Micros | null;
}

/** What a restless number came to in each of equal spans of time: the least, the mean over time, the most. */
export interface Band {
  /** Where the last span ends; the first begins at 0. */
  readonly to: Micros;
  readonly low: readonly number[];
  readonly mean: readonly number[];
  readonly high: readonly number[];
}

/** The picture's own units; the browser stretches them to whatever room there is. */
export const chartWidth = 1000;
export const chartHeight = 100;

export interface ValueScale {
  readonly top: number;
  readonly ticks: readonly number[];
}

const aboutTicks = 3;

/** From 0 to a round number above all that is to be seen, the line that it is compared with included. */
export function valueScale(
  values: ArrayLike<number>,
  threshold: number | null,
  isShare: boolean,
  ghost: ArrayLike<number> = [],
): ValueScale {
  let most = Math.max(threshold ?? 0, isShare ? 1 : 0);
  let whole = !isShare;
  for (let n = 0; n < values.length; n++) {
    most = Math.max(most, values[n]!);
    whole &&= Number.isInteger(values[n]);
  }
  for (let n = 0; n < ghost.length; n++) most = Math.max(most, ghost[n]!);
  const [, top] = nice(0, most > 0 ? most : 1, aboutTicks);
  // Things that are counted in whole numbers are not marked in halves.
  return { top, ticks: ticks(0, top, aboutTicks).filter((tick) => !whole || Number.isInteger(tick)) };
}

/** How far up a value stands: 0 at the bottom, 1 at the top. */
export function levelOf({ top }: ValueScale, value: number): number {
  return value / top;
}

/** The mean of a band as a line from the middle of one span to the next, and the ground between its least and its most. */
export function bandPaths(
  { to, low, mean, high }: Band,
  window: TimeWindow,
  scale: ValueScale,
): { readonly line: string; readonly ground: string } {
  const spot = (value: number, n: number): string =>
    `${Math.round(10 * chartWidth * shareOf(window, (to * (n + 0.5)) / mean.length)) / 10} ${Math.round(10 * chartHeight * (1 - levelOf(scale, value))) / 10}`;
  const back = low.map(spot).toReversed();
  return { line: `M${mean.map(spot).join('L')}`, ground: `M${[...high.map(spot), ...back].join('L')}z` };
}

/** The path of a line over time, broken where it has no value. */
export function linePath(
  { at, value, gaps = [] }: Line,
  window: TimeWindow,
  scale: ValueScale,
  endsAt: Micros,
): string {
  const points = Array.from(
    { length: at.length },
    (_, n) => [chartWidth * shareOf(window, at[n]!), chartHeight * (1 - levelOf(scale, value[n]!))] as const,
  );
  const begins = [-Infinity, ...gaps.map(({ to }) => to ?? Infinity)];
  const ends = [...gaps.map(({ from }) => from), endsAt];
  const pieces = ends.map((end, n) => {
    const inside = points.filter((_, point) => at[point]! >= begins[n]! && at[point]! <= end);
    return stepPath(inside, chartWidth * shareOf(window, end));
  });
  return pieces.join('');
}
