import type { Spot } from './boxes.ts';

/** A quadratic curve: from, towards, to. */
export type Curve = readonly [Spot, Spot, Spot];

function mix(one: Spot, other: Spot, share: number): Spot {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}

export function spotOn([from, towards, to]: Curve, share: number): Spot {
  return mix(mix(from, towards, share), mix(towards, to, share), share);
}

/** The direction of a curve at a share of it, of length 1. */
export function directionOn([from, towards, to]: Curve, share: number): Spot {
  const one = mix(from, towards, share);
  const other = mix(towards, to, share);
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  return { x: (other.x - one.x) / length, y: (other.y - one.y) / length };
}

/** The piece of a curve between two shares of it. */
export function pieceOf(curve: Curve, begin: number, end: number): Curve {
  const [from, towards, to] = curve;
  const middle = mix(mix(from, towards, begin), mix(towards, to, begin), end);
  return [spotOn(curve, begin), middle, spotOn(curve, end)];
}

/** A curve between two spots that bends to its right by a share of its length. */
export function bent(from: Spot, to: Spot, bend: number): Curve {
  const middle = mix(from, to, 0.5);
  return [from, { x: middle.x - 2 * bend * (to.y - from.y), y: middle.y + 2 * bend * (to.x - from.x) }, to];
}

export function curvePath([from, towards, to]: Curve): string {
  return `M${short(from.x)} ${short(from.y)}Q${short(towards.x)} ${short(towards.y)} ${short(to.x)} ${short(to.y)}`;
}

export function short(value: number): number {
  return Math.round(value * 10) / 10 + 0; // no −0, which is not the same in JSON
}
