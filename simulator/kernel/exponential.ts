import { ln } from './logarithm.ts';
import type { Draws } from './random.ts';

/** Draws a positive number with mean 1, one uniform each, by inverse transform. */
export type UnitSample = (draws: Draws) => number;

export function unitExponential(draws: Draws): number {
  return -ln(1 - draws.uniform());
}
