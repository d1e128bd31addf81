import type { Micros } from '../../kernel/time.ts';

/**
 * Where the grid of window starts lies: starts are at `phase` + k·`step`, 0 ≤ phase < step.
 * `origin` is the run's time 0 for ISO times (µs since the Unix epoch, where their grid is anchored); null: anchored at 0.
 */
export function gridPhase(step: Micros, offset: Micros, origin: Micros | null): Micros {
  return floorModulo(floorModulo(offset, step) - floorModulo(origin ?? 0, step), step);
}

/** The largest start on the grid that is not after `t`, for negative times too. */
export function gridStart(t: Micros, step: Micros, phase: Micros): Micros {
  return t - floorModulo(t - phase, step);
}

/** The remainder that is never negative; JavaScript's % takes the sign of the dividend. */
function floorModulo(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  return remainder < 0 ? remainder + divisor : remainder;
}
