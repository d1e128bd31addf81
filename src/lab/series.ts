import type { Micros } from '#simulator/kernel/time.ts';
import type { Band, Gap } from '../pictures/chart.ts';

/** A number over time: `value[n]` holds from `at[n]` on. */
export interface Series {
  readonly at: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  /** Where the number has no value, in their order. */
  readonly gaps?: readonly Gap[];
}

/** Notes down where a number has no value. */
export class Gaps {
  readonly all: { from: Micros; to: Micros | null }[] = [];

  /** `hasValue` null: it goes on as it was. */
  note(at: Micros, hasValue: boolean | null): void {
    const last = this.all.at(-1);
    const isOpen = last?.to === null;
    if (hasValue === false && !isOpen) this.all.push({ from: at, to: null });
    if (hasValue === true && isOpen) last.to = at;
  }
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

/** Whether there is anything to draw. */
export function isFilled({ at }: Series): boolean {
  return at.length > 0;
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
    if (next === first) continue;
    for (const n of [first, Math.min(least, most), Math.max(least, most), next - 1])
      if (n !== kept.at(-1)) kept.push(n);
    first = next;
  }
  return { at: Float64Array.from(kept, (n) => at[n]!), value: Float64Array.from(kept, (n) => value[n]!) };
}

/** The value at a time; null before the first one, and where there is none. */
export function valueAt({ at, value, gaps = [] }: Series, time: Micros): number | null {
  if (gaps.some(({ from, to }) => from <= time && (to === null || time < to))) return null;
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : value[low - 1]!;
}
