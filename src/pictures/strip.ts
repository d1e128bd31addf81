/** The outcomes of a span of time, in equal bins: how many went well, how many failed. */
export interface Outcomes {
  readonly from: number;
  readonly to: number;
  readonly binUs: number;
  readonly bins: readonly { readonly at: number; readonly good: number; readonly failed: number }[];
}

export interface StripBar {
  readonly at: number;
  readonly x: number;
  readonly width: number;
  /** How high it stands, and how deep it hangs, in shares of the most that any does. */
  readonly good: number;
  readonly failed: number;
}

/** One bar a bin, in shares of the strip's width; those at its ends are cut off there. */
export function barsOf({ from, to, binUs, bins }: Outcomes): readonly StripBar[] {
  const most = Math.max(2, ...bins.map(({ good, failed }) => Math.max(good, failed)));
  return bins.map(({ at, good, failed }) => {
    const begin = Math.max(at, from);
    const end = Math.min(at + binUs, to);
    return {
      at,
      x: (begin - from) / (to - from),
      width: (end - begin) / (to - from),
      good: good / most,
      failed: failed / most,
    };
  });
}
