import { boxed, type IntervalPoint, type IntervalScale, levelOf, positionOf } from './interval-chart.ts';

/** One sample as a dot: the s-th of the n-th point. */
export interface Dot {
  readonly n: number;
  readonly s: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** How far the dots of one point spread to either side, as a share of the width, so that fewer hide each other. */
const spread = 0.007;
const lanes = 7;

export function placeDots(
  points: readonly IntervalPoint[],
  scale: IntervalScale,
  positions?: readonly number[],
): readonly Dot[] {
  return points.flatMap(({ samples = [] }, n) =>
    samples.flatMap((value, s): Dot[] => {
      if (value === null) return [];
      // Neighbours in number stand in different lanes.
      const aside = ((s * 3) % lanes) / (lanes - 1) - 0.5;
      const x = positionOf(n, points.length, positions) + 2 * spread * aside;
      return [{ n, s, value, x, y: levelOf(value, scale) }];
    }),
  );
}

/** All dots as one path of strokes without length: round caps make them round, however the picture is stretched. */
export function dotsPath(dots: readonly Dot[]): string {
  return dots.map(({ x, y }) => `M${boxed(x, y)}h0`).join('');
}

/** The dot nearest to a spot, given in pixels from the top left of a room of this size; null where none is near. */
export function nearestDot(
  dots: readonly Dot[],
  spot: { readonly x: number; readonly y: number },
  room: { readonly width: number; readonly height: number },
  within: number,
): Dot | null {
  let nearest: Dot | null = null;
  let least = within;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x * room.width - spot.x, (1 - dot.y) * room.height - spot.y);
    if (distance > least) continue;
    nearest = dot;
    least = distance;
  }
  return nearest;
}

/** Where a key leads from a dot: up and down among the samples of its point, by size; left and right to the neighbour's. */
export function dotBeside(dots: readonly Dot[], { n, value }: Dot, key: string): Dot | null {
  const column = (of: number): readonly Dot[] =>
    dots.filter((dot) => dot.n === of).sort((a, b) => a.value - b.value || a.s - b.s);
  if (key === 'ArrowUp') return column(n).find((dot) => dot.value > value) ?? null;
  if (key === 'ArrowDown') return column(n).findLast((dot) => dot.value < value) ?? null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const beside = column(key === 'ArrowLeft' ? n - 1 : n + 1);
  return beside[Math.floor(beside.length / 2)] ?? null;
}
