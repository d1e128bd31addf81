import type { Micros } from '../../kernel/time.ts';

/** The window of outcomes, to draw: one bin for each fortieth of it, at times that stand still while the window moves. */
export interface WindowView {
  readonly calls: number;
  readonly failed: number;
  readonly from: Micros;
  readonly to: Micros;
  readonly binUs: Micros;
  readonly bins: readonly { readonly at: Micros; readonly good: number; readonly failed: number }[];
}

const binsPerWindow = 40;

/** The outcomes that a breaker counted, oldest first; only ever appended, so that a fork shares what both have seen. */
export class OutcomeLog {
  private shared = { at: new Float64Array(64), failed: new Uint32Array(65) };
  private count = 0;
  /** What came before was forgotten when the breaker closed. */
  private first = 0;

  add(at: Micros, failed: boolean): void {
    if (this.count === this.shared.at.length) this.grow();
    this.shared.at[this.count] = at;
    this.shared.failed[this.count + 1] = this.shared.failed[this.count]! + Number(failed);
    this.count++;
  }

  clear(): void {
    this.first = this.count;
  }

  /** A run has one future, so forks that go on append the same outcomes. */
  fork(): OutcomeLog {
    const fork = new OutcomeLog();
    return Object.assign(fork, { shared: this.shared, count: this.count, first: this.first });
  }

  /** The outcomes in (at − window, at]. */
  view(at: Micros, window: Micros): WindowView {
    const binUs = window / binsPerWindow;
    const from = at - window;
    const begin = this.countUntil(from);
    const bins: { at: Micros; good: number; failed: number }[] = [];
    for (let n = begin; n < this.count; ) {
      const bin = Math.ceil(this.shared.at[n]! / binUs) - 1;
      const next = Math.max(n + 1, this.countUntil((bin + 1) * binUs));
      const failed = this.failedBetween(n, next);
      bins.push({ at: bin * binUs, good: next - n - failed, failed });
      n = next;
    }
    return { calls: this.count - begin, failed: this.failedBetween(begin, this.count), from, to: at, binUs, bins };
  }

  /** How many of all outcomes came at or before a time, those forgotten included. */
  private countUntil(time: Micros): number {
    let low = this.first;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shared.at[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private failedBetween(from: number, to: number): number {
    return this.shared.failed[to]! - this.shared.failed[from]!;
  }

  private grow(): void {
    const at = new Float64Array(2 * this.count);
    const failed = new Uint32Array(2 * this.count + 1);
    at.set(this.shared.at);
    failed.set(this.shared.failed);
    // In place: the forks see the larger arrays, too.
    Object.assign(this.shared, { at, failed });
  }
}
