import { unitExponential } from '../../kernel/exponential.ts';
import type { RandomStream } from '../../kernel/random.ts';
import type { Micros } from '../../kernel/time.ts';

/**
 * When events happen: a Poisson process whose rate may change. The n-th gap, in mean gaps, is keyed by n, so the same luck
 * meets every rate. Unlike `Arrivals` it can take back what it foresaw: events are known ahead of their arrival.
 */
export class Occurrences {
  /** The number of the next event, from 0. */
  number = 0;
  nextAt: Micros = Infinity;
  /** When the next event happens, in mean gaps since the beginning. */
  gaps: number;
  private readonly luck: RandomStream;
  private ratePerSecond: number;
  private since: Micros = 0;
  private gapsSince = 0;
  private earliest: Micros = 0;

  constructor(luck: RandomStream, ratePerSecond: number) {
    this.luck = luck;
    this.ratePerSecond = ratePerSecond;
    this.gaps = unitExponential(luck.of(0));
    this.aim();
  }

  advance(): void {
    this.gaps += unitExponential(this.luck.of(++this.number));
    this.aim();
  }

  /** Goes back to the event with this number, which was to happen after so many mean gaps. */
  rewind(number: number, gaps: number): void {
    this.number = number;
    this.gaps = gaps;
    this.aim();
  }

  /** Changes the rate from `now` on; all that has happened by then stands. */
  setRate(now: Micros, ratePerSecond: number): void {
    this.gapsSince += ((now - this.since) * this.ratePerSecond) / 1e6;
    this.since = now;
    this.ratePerSecond = ratePerSecond;
    // At `now` itself the workload has had its turn.
    this.earliest = now + 1;
    this.aim();
  }

  private aim(): void {
    const at = this.since + Math.round(((this.gaps - this.gapsSince) * 1e6) / this.ratePerSecond);
    this.nextAt = this.ratePerSecond > 0 ? Math.max(this.earliest, at) : Infinity;
  }
}
