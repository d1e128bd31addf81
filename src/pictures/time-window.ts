import type { Micros } from '#simulator/kernel/time.ts';

/** The span of time that a row of pictures shows, left to right. */
export interface TimeWindow {
  readonly from: Micros;
  readonly to: Micros;
}

/** Where a time stands in the window: 0 at its beginning, 1 at its end. */
export function shareOf({ from, to }: TimeWindow, at: Micros): number {
  return to > from ? (at - from) / (to - from) : 0;
}

export function timeAt({ from, to }: TimeWindow, share: number): Micros {
  return Math.round(from + Math.min(Math.max(share, 0), 1) * (to - from));
}

/** A share as a percentage for a style, short enough not to swell the page. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
