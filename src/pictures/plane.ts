import type { Micros } from '#simulator/kernel/time.ts';
import type { Band, Line } from './chart.ts';
import { type Point, stepPath } from './step-path.ts';

/** Across when something was heard of, upwards when it happened: both in shares of the picture's sides. */
export interface Plane {
  readonly endsAt: Micros;
  /** What its lower and its upper edge stand for: times, or, where it is tilted, time against hearing. */
  readonly from: Micros;
  readonly to: Micros;
  /** Tilted, the line of what is heard of at once lies level: how late everything is can be seen over any length of time. */
  readonly tilted: boolean;
}

/** The plane's own units; the browser stretches them. */
export const planeSize = 1000;

export function planeX({ endsAt }: Plane, at: Micros): number {
  return at / Math.max(endsAt, 1);
}

/** How far up it lies, cut off at the edges. */
export function planeY({ from, to, tilted }: Plane, at: Micros, t: Micros): number {
  const level = tilted ? t - at : t;
  return Math.min(Math.max((level - from) / (to - from), 0), 1);
}

/** Where both times are the same: what lies below it came later than it happened. */
export function diagonalPath(plane: Plane): string {
  const from = plane.tilted ? 0 : Math.max(0, plane.from);
  const spot = (at: Micros): string => `${planeSize * planeX(plane, at)} ${planeSize * (1 - planeY(plane, at, at))}`;
  return `M${spot(from)}L${spot(plane.endsAt)}`;
}

/** A line in event time, from how far it lags behind the clock: a staircase, or, tilted, the teeth of a saw. */
export function lagPath(plane: Plane, { at, value }: Line, usPerUnit: number): string {
  const points = Array.from({ length: at.length }, (_, n): Point => {
    const y = planeY(plane, at[n]!, at[n]! - value[n]! * usPerUnit);
    return [planeSize * planeX(plane, at[n]!), planeSize * (1 - y)];
  });
  if (!plane.tilted) return stepPath(points, planeSize);
  return points.length === 0 ? '' : `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}`;
}

/** The same where the saw has more teeth than a picture can show: its mean, and the ground between its least and its most. */
export function lagBandPaths(
  plane: Plane,
  { to, low, mean, high }: Band,
  usPerUnit: number,
): { readonly line: string; readonly ground: string } {
  const spot = (value: number, n: number): string => {
    const at = (to * (n + 0.5)) / mean.length;
    return `${tenth(planeSize * planeX(plane, at))} ${tenth(planeSize * (1 - planeY(plane, at, at - value * usPerUnit)))}`;
  };
  const back = low.map(spot).toReversed();
  return { line: `M${mean.map(spot).join('L')}`, ground: `M${[...high.map(spot), ...back].join('L')}z` };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A point as it is drawn: shares of the plane's sides, y from its lower edge. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What lasts in both times: from a moment to another, over a span of event time. */
export interface PlanePatch {
  readonly id: string;
  readonly start: Micros;
  readonly end: Micros;
  readonly from: Micros;
  readonly to: Micros;
  readonly kind: 'fills' | 'held';
  readonly text: string;
  /** What stands behind the text where there is room. */
  readonly aside?: string;
}

/** What was said at a moment, about an event time. */
export interface PlaneFlag {
  readonly id: string;
  readonly at: Micros;
  readonly t: Micros;
  readonly text: string;
  readonly kind: 'result' | 'revision';
}
