import { type Micros, toMicros } from '../../kernel/time.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';
import type { CountedOutcome } from './rules.ts';

type BreakerLaw = Law<BreakerParams, BreakerEntry>;
interface Thresholds {
  readonly windowMs: number;
  readonly minimumCalls: number;
  readonly failureRateThreshold: number;
  readonly slowCallRateThreshold: number | null;
}

interface TimedOutcome extends CountedOutcome {
  readonly at: Micros;
}

/** What the window must show after an outcome, worked out anew from the trace. */
interface Recount {
  outcomes: TimedOutcome[];
  /** The first outcome that the window still holds, and how many failed, and were slow, from there on. */
  oldest: number;
  failures: number;
  slow: number;
  /** An outcome after which the breaker should have opened, and why, until it has. */
  due: { readonly at: Micros; readonly reason: string } | null;
}

export const opensWhenDue: BreakerLaw = {
  id: 'opens-when-due',
  statement:
    'Closed opens at the outcome with which enough of enough calls in the window have failed (or were slow), and at no other.',
  kinds: ['action', 'transition', 'restarted', 'call-ended', 'attempt-failed'],
  watch({ params }, broken) {
    let thresholds: Thresholds = params;
    const recounts: Recount[] = [];
    const of = (breaker: number): Recount => (recounts[breaker] ??= noOutcomes());
    const judgeDue = (): void => {
      for (const recount of recounts) {
        if (recount?.due) broken(recount.due.at, 'the breaker should have opened and did not');
        if (recount) recount.due = null;
      }
    };
    return {
      apply(entry) {
        if (entry.kind === 'transition') {
          const recount = of(entry.data.breaker);
          const { reason } = entry.data;
          const isByCount = reason === 'failure-rate' || reason === 'slow-call-rate';
          if (isByCount && (recount.due?.at !== entry.at || recount.due.reason !== reason))
            broken(entry.at, 'the breaker opened although the window did not call for it');
          recount.due = null;
          if (entry.data.to === 'closed') Object.assign(recount, noOutcomes());
        }
        if (entry.kind === 'restarted' && entry.data.state === 'closed')
          Object.assign(of(entry.data.breaker), { ...noOutcomes(), due: of(entry.data.breaker).due });
        judgeDue();
        if (entry.kind === 'action') thresholds = withSettings(entry, thresholds);
        if (!isOutcome(entry) || !entry.data.counted || entry.data.failureRate === null) return;
        const recount = of(entry.data.breaker);
        const { failed, slow } = entry.data;
        recount.outcomes.push({ at: entry.at, failed, slow });
        count(recount, recount.outcomes.at(-1)!, 1);
        const reason = reasonDue(recount, entry.at, thresholds);
        if (reason) recount.due = { at: entry.at, reason };
      },
      end: judgeDue,
    };
  },
};

export const closesAfterSuccesses: BreakerLaw = {
  id: 'closes-after-successes',
  statement: 'Half-open closes exactly when enough trials have succeeded in a row since it began.',
  kinds: ['action', 'transition', 'call-ended', 'attempt-failed'],
  watch({ params }, broken) {
    let enough = params.successThreshold;
    const successes: number[] = [];
    // A success with which the breaker should have closed, until it has.
    let overdue: { readonly breaker: number; readonly at: Micros } | null = null;
    const judge = (): void => {
      if (overdue) broken(overdue.at, `breaker ${overdue.breaker} should have closed and did not`);
      overdue = null;
    };
    return {
      apply(entry) {
        if (entry.kind === 'transition' && entry.data.breaker === overdue?.breaker) overdue = null;
        judge();
        if (entry.kind === 'action') enough = setValue(entry, 'successThreshold', enough);
        if (isOutcome(entry) && entry.data.counted && entry.data.failureRate === null) {
          const { breaker, failed } = entry.data;
          successes[breaker] = failed ? 0 : (successes[breaker] ?? 0) + 1;
          if (successes[breaker]! >= enough) overdue = { breaker, at: entry.at };
        }
        if (entry.kind !== 'transition') return;
        const inARow = successes[entry.data.breaker] ?? 0;
        if (entry.data.reason === 'trials-succeeded' && inARow < enough)
          broken(entry.at, `the breaker closes after ${inARow} successes in a row instead of ${enough}`);
        successes[entry.data.breaker] = 0;
      },
      end: judge,
    };
  },
};

/** An attempt inside a call counts like a call. */
export function isOutcome(
  entry: BreakerEntry,
): entry is Extract<BreakerEntry, { kind: 'call-ended' | 'attempt-failed' }> {
  return entry.kind === 'call-ended' || entry.kind === 'attempt-failed';
}

function withSettings(entry: BreakerEntry, now: Thresholds): Thresholds {
  return {
    windowMs: setValue(entry, 'windowMs', now.windowMs),
    minimumCalls: setValue(entry, 'minimumCalls', now.minimumCalls),
    failureRateThreshold: setValue(entry, 'failureRateThreshold', now.failureRateThreshold),
    slowCallRateThreshold: setValue(entry, 'slowCallRateThreshold', now.slowCallRateThreshold),
  };
}

function noOutcomes(): Recount {
  return { outcomes: [], oldest: 0, failures: 0, slow: 0, due: null };
}

function count(recount: Recount, { failed, slow }: CountedOutcome, by: number): void {
  recount.failures += by * Number(failed);
  recount.slow += by * Number(slow);
}

function reasonDue(recount: Recount, now: Micros, thresholds: Thresholds): string | null {
  const { outcomes } = recount;
  const from = now - toMicros(thresholds.windowMs);
  while (outcomes[recount.oldest]!.at <= from) count(recount, outcomes[recount.oldest++]!, -1);
  while (recount.oldest > 0 && outcomes[recount.oldest - 1]!.at > from) count(recount, outcomes[--recount.oldest]!, 1);
  const calls = outcomes.length - recount.oldest;
  if (calls < thresholds.minimumCalls) return null;
  if (recount.failures / calls >= thresholds.failureRateThreshold) return 'failure-rate';
  const { slowCallRateThreshold } = thresholds;
  return slowCallRateThreshold !== null && recount.slow / calls >= slowCallRateThreshold ? 'slow-call-rate' : null;
}
