import { nice, ticks } from 'd3-array';

/** A mean and how far the true one may lie from it; null where nothing is known. */
export interface IntervalPoint {
  readonly mean: number | null;
  readonly halfWidth: number | null;
  /** The same with more confidence, and so wider. */
  readonly outer?: number | null;
  /** How many the mean is of, and out of how many. */
  readonly count?: number;
  readonly of?: number;
  /** What the mean is of; null where a sample has no such number. */
  readonly samples?: readonly (number | null)[];
}

/** One point as it is drawn: shares of the picture's width, and of its height from the bottom. */
export interface PlacedPoint {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
  /** "5 of 20" where the mean is of those only that have such a number; null where it is of all. */
  readonly part: string | null;
}

export interface IntervalScale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** A line to hold the points against: shares of the width, and values. */
export interface ReferenceLine {
  readonly label: string;
  readonly points: readonly (readonly [x: number, value: number])[];
  /** One beside the point: it is drawn fainter. */
  readonly faint?: boolean;
}

const aboutTicks = 3;
const second = 1000;
const minute = 60 * second;
/** Steps in which people count time, in ms. */
const timeSteps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 20, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * 60 * minute),
];

/** From 0 to a round number above all points, what their intervals reach, and their samples. */
export function intervalScale(points: readonly IntervalPoint[], isTime = false): IntervalScale {
  const most = points.reduce((top, point) => Math.max(top, reachOf(point)), 0);
  const step = isTime ? timeSteps.find((each) => most / each <= aboutTicks + 1) : undefined;
  if (step !== undefined) {
    const count = Math.max(1, Math.ceil(most / step));
    return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
  }
  const [, top] = nice(0, most > 0 ? most : 1, aboutTicks);
  return { top, ticks: ticks(0, top, aboutTicks) };
}

function reachOf({ mean, halfWidth, outer, samples = [] }: IntervalPoint): number {
  const reach = (mean ?? 0) + Math.max(halfWidth ?? 0, outer ?? 0);
  return samples.reduce<number>((most, sample) => Math.max(most, sample ?? 0), reach);
}

/** Without places of their own, values stand at equal distances, whatever they are: to be compared one by one. */
export function positionOf(n: number, count: number, positions?: readonly number[]): number {
  return positions?.[n] ?? (n + 0.5) / count;
}

export function placePoints(
  points: readonly IntervalPoint[],
  scale: IntervalScale,
  positions?: readonly number[],
): readonly PlacedPoint[] {
  return points.flatMap((point, n) => {
    const { mean, halfWidth, outer } = point;
    if (mean === null) return [];
    const reach = halfWidth ?? 0;
    const wide = outer ?? reach;
    const [y, low, high, outerLow, outerHigh] = [mean, mean - reach, mean + reach, mean - wide, mean + wide].map(
      (value) => levelOf(value, scale),
    ) as [number, number, number, number, number];
    return [{ n, x: positionOf(n, points.length, positions), y, low, high, outerLow, outerHigh, part: partOf(point) }];
  });
}

/** What is said beside a mean that not all have a share in: it tells of those only that came so far. */
export function partOf({ mean, count = 0, of = 0 }: IntervalPoint): string | null {
  return mean !== null && count < of ? `${count} of ${of}` : null;
}

export function levelOf(value: number, { top }: IntervalScale): number {
  return Math.min(Math.max(value / top, 0), 1);
}

/** The line from point to point, in a box of 1000 × 100. */
export function pointsPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  const steps = points.map(({ x, y }) => boxed(x, y));
  return steps.length === 0 ? '' : `M${steps.join('L')}`;
}

/** A reference line as far as it stays in the picture: what rises above it is led a little way out, to be cut off. */
export function referencePath({ points }: ReferenceLine, { top }: IntervalScale): string {
  const above = points.findIndex(([, value]) => value > 1.5 * top);
  const shown = above < 0 ? points : points.slice(0, above + 1);
  return pointsPath(shown.map(([x, value]) => ({ x, y: Math.min(value / top, 3) })));
}

/** A spot in a box of 1000 × 100. */
export function boxed(x: number, y: number): string {
  return `${Math.round(x * 10_000) / 10} ${Math.round((1 - y) * 1000) / 10}`;
}
