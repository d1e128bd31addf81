import { NumberList } from './number-list.ts';
import type { Micros } from './time.ts';

/** Samples in the order they came; only ever appended, so that a fork shares the memory of what both have seen. */
export class Samples {
  private shared = new NumberList();
  count = 0;
  sum = 0;

  add(value: number): void {
    if (this.count === this.shared.length) this.shared.push(value);
    this.count++;
    this.sum += value;
  }

  /** The same samples, to go on from. A run has one future, so forks that go on append the same values. */
  fork(): Samples {
    const fork = new Samples();
    fork.shared = this.shared;
    fork.count = this.count;
    fork.sum = this.sum;
    return fork;
  }

  mean(): number | null {
    return ratio(this.sum, this.count);
  }

  /** Exact nearest-rank percentiles, 0 < p ≤ 1: of n sorted samples the ⌈p·n⌉-th; null when there are none. */
  percentiles(...ps: readonly number[]): (number | null)[] {
    if (this.count === 0) return ps.map(() => null);
    const values = this.shared.slice(this.count);
    return ps.map((p) => nth(values, rank(p, this.count) - 1));
  }
}

/** ⌈p·n⌉, at least 1; a share that is not exact in binary must not lift it: 0.07 · 100 is 7, not 7.000000000000001. */
function rank(p: number, n: number): number {
  return Math.max(1, Math.ceil(p * n * (1 - Number.EPSILON)));
}

/**
 * What would stand at `place` if the values were sorted; moves them about only as far as that needs (Hoare's
 * selection, its pivot the middle one of three): linear where sorting is not, and it is asked for at each playhead.
 */
function nth(values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const moved = values[left]!;
      values[left++] = values[right]!;
      values[right--] = moved;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place]!;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The exact area under a whole number over time: sums of integers, so no rounding creeps in. */
export class TimeWeighted {
  value = 0;
  private since: Micros = 0;
  private area = 0;

  /** Notes that the number is `value` from `at` on. */
  set(at: Micros, value: number): void {
    this.area += this.value * (at - this.since);
    this.since = at;
    this.value = value;
  }

  /** Area in units × microseconds from 0 to `at`. */
  areaUntil(at: Micros): number {
    return this.area + this.value * (at - this.since);
  }

  copy(): TimeWeighted {
    return Object.assign(new TimeWeighted(), this);
  }
}

/** a ÷ b, or null where there is nothing to divide by. */
export function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}
