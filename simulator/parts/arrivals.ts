import type { UnitSample } from '../kernel/exponential.ts';
import type { RandomStream } from '../kernel/random.ts';
import type { Micros } from '../kernel/time.ts';

/**
 * A stream of arrivals at a rate that may change. The n-th gap is drawn as a multiple of the mean gap, keyed by n;
 * a changed rate stretches what is left of the gap under way, so the luck stays the same.
 */
export class Arrivals {
  /** The number of the next arrival, from 0. */
  number = 0;
  nextAt: Micros = Infinity;
  private readonly stream: RandomStream;
  private readonly gap: UnitSample;
  private ratePerSecond: number;
  /** What is left, at `since`, of the gap before the next arrival, in mean gaps. */
  private left: number;
  private since: Micros = 0;

  constructor(stream: RandomStream, gap: UnitSample, ratePerSecond: number) {
    this.stream = stream;
    this.gap = gap;
    this.ratePerSecond = ratePerSecond;
    this.left = gap(stream.of(0));
    this.aim();
  }

  /** The next arrival has come. */
  advance(): void {
    this.since = this.nextAt;
    this.left = this.gap(this.stream.of(++this.number));
    this.aim();
  }

  setRate(now: Micros, ratePerSecond: number): void {
    this.left = Math.max(0, this.left - ((now - this.since) * this.ratePerSecond) / 1e6);
    this.since = now;
    this.ratePerSecond = ratePerSecond;
    this.aim();
    // At `now` itself the workload has had its turn: given back as input, it would come before the change.
    this.nextAt = Math.max(now + 1, this.nextAt);
  }

  private aim(): void {
    this.nextAt = this.ratePerSecond > 0 ? this.since + Math.round((this.left * 1e6) / this.ratePerSecond) : Infinity;
  }
}
