import type { Micros } from '#simulator/kernel/time.ts';

/** How far something that began at `since` and takes `lasting` has come at `at`: 0 … 1, gently begun and ended. */
export function progress(since: Micros, at: Micros, lasting: Micros): number {
  const share = lasting > 0 ? Math.min(Math.max((at - since) / lasting, 0), 1) : 1;
  return share * share * (3 - 2 * share);
}

export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 1 when something has just happened, falling to 0 over `lasting`. */
export function freshness(since: Micros, at: Micros, lasting: Micros): number {
  return at < since || lasting <= 0 ? 0 : Math.max(0, 1 - (at - since) / lasting);
}
