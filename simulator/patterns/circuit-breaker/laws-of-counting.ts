import { type Micros, toMicros } from '../../kernel/time.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

type BreakerLaw = Law<BreakerParams, BreakerEntry>;
type Thresholds = { windowMs: number; minimumCalls: number; failureRateThreshold: number };

/** What the window must show after an outcome, worked out anew from the trace. */
interface Recount {
  endedAt: Micros[];
  failed: boolean[];
  /** The first outcome that the window still holds, and how many failed from there on. */
  oldest: number;
  failures: number;
  /** An outcome after which the breaker should have opened, until it has. */
  overdue: Micros | null;
}

/** Where slow calls have a rate of their own the trace does not say all; then this law is silent. */
export const opensWhenDue: BreakerLaw = {
  id: 'opens-when-due',
  statement:
    'Closed opens at the outcome with which enough of enough calls in the window have failed, and at no other.',
  kinds: ['action', 'transition', 'restarted', 'call-ended', 'attempt-failed'],
  watch({ params }, broken) {
    let thresholds: Thresholds = params;
    let applies = params.slowCallRateThreshold === null;
    const recounts: Recount[] = [];
    const of = (breaker: number): Recount => (recounts[breaker] ??= noOutcomes());
    const judgeOverdue = (): void => {
      for (const recount of recounts) {
        if (applies && recount?.overdue != null) broken(recount.overdue, 'the breaker should have opened and did not');
        if (recount) recount.overdue = null;
      }
    };
    return {
      apply(entry) {
        if (entry.kind === 'transition') {
          const recount = of(entry.data.breaker);
          if (applies && entry.data.reason === 'failure-rate' && recount.overdue !== entry.at)
            broken(entry.at, 'the breaker opened although the window did not call for it');
          recount.overdue = null;
          if (entry.data.to === 'closed') Object.assign(recount, noOutcomes());
        }
        if (entry.kind === 'restarted' && entry.data.state === 'closed')
          Object.assign(of(entry.data.breaker), { ...noOutcomes(), overdue: of(entry.data.breaker).overdue });
        judgeOverdue();
        if (entry.kind === 'action') {
          thresholds = withSettings(entry, thresholds);
          applies &&= setValue(entry, 'slowCallRateThreshold', null) === null;
        }
        if (!isOutcome(entry) || !entry.data.counted || entry.data.failureRate === null) return;
        const recount = of(entry.data.breaker);
        recount.endedAt.push(entry.at);
        recount.failed.push(entry.data.failed);
        recount.failures += Number(entry.data.failed);
        if (isDue(recount, entry.at, thresholds)) recount.overdue = entry.at;
      },
      end: judgeOverdue,
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
function isOutcome(entry: BreakerEntry): entry is Extract<BreakerEntry, { kind: 'call-ended' | 'attempt-failed' }> {
  return entry.kind === 'call-ended' || entry.kind === 'attempt-failed';
}

function withSettings(entry: BreakerEntry, now: Thresholds): Thresholds {
  return {
    windowMs: setValue(entry, 'windowMs', now.windowMs),
    minimumCalls: setValue(entry, 'minimumCalls', now.minimumCalls),
    failureRateThreshold: setValue(entry, 'failureRateThreshold', now.failureRateThreshold),
  };
}

function noOutcomes(): Recount {
  return { endedAt: [], failed: [], oldest: 0, failures: 0, overdue: null };
}

function isDue(recount: Recount, now: Micros, { windowMs, minimumCalls, failureRateThreshold }: Thresholds): boolean {
  const { endedAt, failed } = recount;
  const from = now - toMicros(windowMs);
  while (endedAt[recount.oldest]! <= from) recount.failures -= Number(failed[recount.oldest++]);
  while (recount.oldest > 0 && endedAt[recount.oldest - 1]! > from)
    recount.failures += Number(failed[--recount.oldest]);
  const calls = endedAt.length - recount.oldest;
  return calls >= minimumCalls && recount.failures / calls >= failureRateThreshold;
}
