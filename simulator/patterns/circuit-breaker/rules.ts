import type { Micros } from '../../kernel/time.ts';
import type { BreakerState } from './kinds.ts';

/** What a call came to, as the breaker counts it. */
export interface CountedOutcome {
  readonly failed: boolean;
  readonly slow: boolean;
}

/** The outcomes of the calls that ended in (now − window, now]; a window that is made longer sees older ones again. */
export class OutcomeWindow {
  private endedAt: Micros[] = [];
  private outcomes: CountedOutcome[] = [];
  /** The first outcome that the window holds. */
  private oldest = 0;
  failures = 0;
  slow = 0;

  get calls(): number {
    return this.endedAt.length - this.oldest;
  }

  add(now: Micros, outcome: CountedOutcome, window: Micros): void {
    this.endedAt.push(now);
    this.outcomes.push(outcome);
    this.count(outcome, 1);
    while (this.endedAt[this.oldest]! <= now - window) this.count(this.outcomes[this.oldest++]!, -1);
    while (this.oldest > 0 && this.endedAt[this.oldest - 1]! > now - window)
      this.count(this.outcomes[--this.oldest]!, 1);
  }

  clear(): void {
    this.endedAt = [];
    this.outcomes = [];
    this.oldest = 0;
    this.failures = 0;
    this.slow = 0;
  }

  private count({ failed, slow }: CountedOutcome, by: 1 | -1): void {
    if (failed) this.failures += by;
    if (slow) this.slow += by;
  }
}

interface Thresholds {
  readonly minimumCalls: number;
  readonly failureRateThreshold: number;
  readonly slowCallRateThreshold: number | null;
}

/** Why the window's outcomes open the breaker, or null where they do not. The rate is a division: 0.07 · 100 > 7. */
export function reasonToOpen(window: OutcomeWindow, thresholds: Thresholds): 'failure-rate' | 'slow-call-rate' | null {
  if (window.calls < thresholds.minimumCalls) return null;
  if (window.failures / window.calls >= thresholds.failureRateThreshold) return 'failure-rate';
  const { slowCallRateThreshold } = thresholds;
  return slowCallRateThreshold !== null && window.slow / window.calls >= slowCallRateThreshold
    ? 'slow-call-rate'
    : null;
}

/** Why a call is not let through, or null where it is. */
export function reasonToRefuse(
  state: BreakerState,
  trialsInFlight: number,
  halfOpenMaxCalls: number,
): 'open' | 'trials-full' | null {
  switch (state) {
    case 'closed':
      return null;
    case 'open':
      return 'open';
    case 'half-open':
      return trialsInFlight < halfOpenMaxCalls ? null : 'trials-full';
  }
}

/** Each way to count stands here once: a long run has many outcomes. */
const counted = [false, true].map((failed) => [false, true].map((slow): CountedOutcome => ({ failed, slow })));

/** How an ended call counts: a slow one as failed, unless slow calls have a rate of their own. */
export function countOutcome(
  succeeded: boolean,
  slow: boolean,
  slowHasOwnRate: boolean,
  isTrial: boolean,
): CountedOutcome {
  const failed = !succeeded || (slow && (!slowHasOwnRate || isTrial));
  return counted[Number(failed)]![Number(slow)]!;
}
