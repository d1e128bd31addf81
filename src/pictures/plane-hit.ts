import type { Micros } from '#simulator/kernel/time.ts';
import type { Plane, Spot } from './plane.ts';

export function atOfX({ endsAt }: Plane, x: number): Micros {
  return Math.round(Math.min(Math.max(x, 0), 1) * endsAt);
}

export function tOfY({ from, to, tilted }: Plane, y: number, at: Micros): Micros {
  const level = from + Math.min(Math.max(y, 0), 1) * (to - from);
  return Math.round(tilted ? at + level : level);
}

/** The nearest of some spots to a place in a picture of that many pixels, no farther than `reach`; −1 where there is none. */
export function nearestSpot(
  count: number,
  spotOf: (n: number) => Spot,
  { x, y }: Spot,
  { width, height }: { readonly width: number; readonly height: number },
  reach: number,
): number {
  let nearest = -1;
  let least = reach * reach;
  for (let n = 0; n < count; n++) {
    const spot = spotOf(n);
    const [dx, dy] = [(spot.x - x) * width, (spot.y - y) * height];
    const distance = dx * dx + dy * dy;
    if (distance > least) continue;
    least = distance;
    nearest = n;
  }
  return nearest;
}
