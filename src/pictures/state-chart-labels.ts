import { type Box, holds, meet } from './boxes.ts';
import { directionOn, spotOn } from './curve.ts';
import type { ChartText, StateBox, Way } from './state-chart.ts';
import { boxesOf } from './state-chart-rings.ts';
import { labelLine } from './state-chart-text.ts';

const letter = 6.7;
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const gaps = [5, 12, 20];

/**
 * Finds each way's label a place beside it where it touches no state and no other label, nor (unless `overWays`)
 * any way; null where there is none.
 */
export function labelled(
  ways: readonly Way[],
  states: readonly StateBox[],
  { labelOf }: ChartText,
  overWays: boolean,
): readonly Way[] | null {
  if (!labelOf) return ways;
  const boxes: Box[] = states.flatMap(boxesOf);
  const spots = ways.flatMap(({ curve }) => Array.from({ length: 25 }, (_, n) => spotOn(curve, n / 24)));
  const done: Way[] = [];
  for (const way of ways) {
    const lines = way.edges.flatMap((edge) => labelOf(edge) ?? []);
    if (lines.length === 0) {
      done.push(way);
      continue;
    }
    const free = placesBeside(way, lines).filter((label) => !boxes.some((box) => meet(box, label, 3)));
    const place = leastBy(
      free,
      (label) => spots.filter((spot) => holds(label, spot, 1)).length,
      overWays ? Infinity : 0,
    );
    if (!place) return null;
    boxes.push(place);
    done.push({ ...way, label: { ...place, lines } });
  }
  return done;
}

/** The first of those with the least cost, if that is within `most`. */
function leastBy<T>(all: readonly T[], cost: (each: T) => number, most: number): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const each of all) {
    const own = cost(each);
    if (own > most || own >= least) continue;
    best = each;
    least = own;
  }
  return best;
}

function placesBeside({ curve }: Way, lines: readonly string[]): readonly Box[] {
  const width = letter * Math.max(...lines.map((line) => line.length));
  const height = labelLine * lines.length;
  return gaps.flatMap((gap) =>
    shares.flatMap((share) => {
      const { x, y } = spotOn(curve, share);
      const direction = directionOn(curve, share);
      return [-1, 1].map((side) => ({
        x: x + side * -direction.y * (width / 2 + gap),
        y: y + side * direction.x * (height / 2 + gap),
        width,
        height,
      }));
    }),
  );
}
