import { type Box, holds, meet, type Spot } from './boxes.ts';
import { spotOn } from './curve.ts';
import type { OutlineEdge, StateBox, Way } from './state-chart.ts';

export const ringRadius = 15;
const ringGap = 4;

/** The same states, each that has a timer with a ring beside it where nothing is in its way; null where there is none. */
export function withRings(
  states: readonly StateBox[],
  ways: readonly Way[],
  edges: readonly OutlineEdge[],
): readonly StateBox[] | null {
  const timed = new Set(edges.filter((edge) => edge.timed).map(({ from }) => from));
  const spots = ways.flatMap(({ curve }) => Array.from({ length: 33 }, (_, n) => spotOn(curve, n / 32)));
  const taken: Box[] = [...states];
  const done: StateBox[] = [];
  for (const state of states) {
    const isFree = (ring: Spot): boolean =>
      !taken.some((box) => meet(box, ringBox(ring), ringGap)) &&
      !spots.some((spot) => holds(ringBox(ring), spot, ringGap));
    const ring = timed.has(state.name) ? sidesOf(state).find(isFree) : null;
    if (ring === undefined) return null;
    if (ring) taken.push(ringBox(ring));
    done.push({ ...state, ring });
  }
  return done;
}

/** To the right, to the left, on the outer side, on the inner side, at the corners; and all that farther away. */
function sidesOf({ x, y, width, height }: Box): readonly Spot[] {
  const outer = y > 0 ? 1 : -1;
  return [1, 2.2].flatMap((away) => {
    const across = width / 2 + 8 * away + ringRadius;
    const down = outer * (height / 2 + 8 * away + ringRadius);
    const sides = [
      [across, 0],
      [-across, 0],
      [0, down],
      [0, -down],
    ] as const;
    const corners = [
      [across, down],
      [-across, down],
      [across, -down],
      [-across, -down],
    ] as const;
    return [...sides, ...corners].map(([dx, dy]) => ({ x: x + dx, y: y + dy }));
  });
}

/** A state and its ring, if it has one. */
export function boxesOf(state: StateBox): readonly Box[] {
  return state.ring ? [state, ringBox(state.ring)] : [state];
}

function ringBox(ring: Spot): Box {
  return { ...ring, width: 2 * ringRadius, height: 2 * ringRadius };
}
