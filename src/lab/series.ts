import type { Micros } from '#simulator/kernel/time.ts';
import type { Band } from '../pictures/chart.ts';

/** A number over time: `value[n]` holds from `at[n]` on. */
export interface Series {
  readonly at: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

export interface ChartSeries extends Series {
  /** What is drawn of it where the line itself is too restless. */
  readonly band?: Band | null;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly threshold: number | null;
  readonly thresholdLabel: string;
}

/**
 * The same line with fewer points: of each of `buckets` equal spans of time the first, the last, the smallest and
 * the largest value stay, each at its own time, so that no peak is lost and nothing moves by more than a span.
 */
export function thin({ at, value }: Series, endsAt: Micros, buckets: number): Series {
  if (at.length <= 4 * buckets) return { at, value };
  const kept: number[] = [];
  let first = 0;
  for (let bucket = 1; bucket <= buckets && first < at.length; bucket++) {
    const limit = bucket === buckets ? Infinity : (bucket * endsAt) / buckets;
    let least = first;
    let most = first;
    let next = first;
    for (; next < at.length && at[next]! < limit; next++) {
      if (value[next]! < value[least]!) least = next;
      if (value[next]! > value[most]!) most = next;
    }
    if (next > first) kept.push(...new Set([first, Math.min(least, most), Math.max(least, most), next - 1]));
    first = next;
  }
  return { at: Float64Array.from(kept, (n) => at[n]!), value: Float64Array.from(kept, (n) => value[n]!) };
}

/** The value at a time; null before the first one. */
export function valueAt({ at, value }: Series, time: Micros): number | null {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : value[low - 1]!;
}
