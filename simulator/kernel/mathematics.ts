/**
 * The functions whose last bit JavaScript engines choose for themselves, in one implementation for all of them.
 * Plain arithmetic and `Math.sqrt` are exact everywhere and need no stand-in.
 */
import erfcinv from '@stdlib/math-base-special-erfcinv';
import exp from '@stdlib/math-base-special-exp';

export { exp };

/** The standard normal quantile of 0 < p < 1. */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}
