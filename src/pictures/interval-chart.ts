import { nice, ticks } from 'd3-array';

/** A mean and how far the true one may lie from it; null where nothing is known. */
export interface IntervalPoint {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

/** One point as it is drawn: shares of the picture's width, and of its height from the bottom. */
export interface PlacedPoint {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface IntervalScale {
  readonly top: number;
  readonly ticks: readonly number[];
}

const aboutTicks = 3;
const second = 1000;
const minute = 60 * second;
/** Steps in which people count time, in ms. */
const timeSteps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 20, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * minute),
];

/** From 0 to a round number above all points and what their intervals reach. */
export function intervalScale(points: readonly IntervalPoint[], isTime = false): IntervalScale {
  const most = Math.max(0, ...points.map(({ mean, halfWidth }) => (mean ?? 0) + (halfWidth ?? 0)));
  const step = isTime ? timeSteps.find((each) => most / each <= aboutTicks + 1) : undefined;
  if (step !== undefined) {
    const count = Math.max(1, Math.ceil(most / step));
    return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
  }
  const [, top] = nice(0, most > 0 ? most : 1, aboutTicks);
  return { top, ticks: ticks(0, top, aboutTicks) };
}

/** Values of a parameter stand at equal distances, whatever they are: they are chosen to be compared one by one. */
function positionOf(n: number, count: number): number {
  return (n + 0.5) / count;
}

export function placePoints(points: readonly IntervalPoint[], { top }: IntervalScale): readonly PlacedPoint[] {
  const level = (value: number): number => Math.min(Math.max(value / top, 0), 1);
  return points.flatMap(({ mean, halfWidth }, n) => {
    if (mean === null) return [];
    const reach = halfWidth ?? 0;
    const x = positionOf(n, points.length);
    return [{ n, x, y: level(mean), low: level(mean - reach), high: level(mean + reach) }];
  });
}

/** The line from point to point, in a box of 1000 × 100. */
export function pointsPath(points: readonly PlacedPoint[]): string {
  const steps = points.map(({ x, y }) => `${Math.round(x * 10_000) / 10} ${Math.round((1 - y) * 1000) / 10}`);
  return steps.length === 0 ? '' : `M${steps.join('L')}`;
}
