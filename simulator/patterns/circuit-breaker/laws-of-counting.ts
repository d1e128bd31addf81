import { type Micros, toMicros } from '../../kernel/time.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

type BreakerLaw = Law<BreakerParams, BreakerEntry>;
type Thresholds = { windowMs: number; minimumCalls: number; failureRateThreshold: number };

/** What the window must show after an outcome, worked out anew from the trace. */
interface Recount {
  readonly ends: { at: Micros; failed: boolean }[];
  /** An outcome after which the breaker should have opened, until it has. */
  overdue: Micros | null;
}

/** Where slow calls have a rate of their own the trace does not say all; then this law is silent. */
export const opensWhenDue: BreakerLaw = {
  id: 'opens-when-due',
  statement:
    'Closed opens at the outcome with which enough of enough calls in the window have failed, and at no other.',
  watch({ params }, broken) {
    let thresholds: Thresholds = params;
    let applies = params.slowCallRateThreshold === null;
    const recounts: Recount[] = [];
    const of = (breaker: number): Recount => (recounts[breaker] ??= { ends: [], overdue: null });
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
          if (entry.data.to === 'closed') recount.ends.length = 0;
        }
        if (entry.kind === 'restarted' && entry.data.state === 'closed') of(entry.data.breaker).ends.length = 0;
        judgeOverdue();
        if (entry.kind === 'action') {
          thresholds = withSettings(entry, thresholds);
          applies &&= setValue(entry, 'slowCallRateThreshold', null) === null;
        }
        if (!isOutcome(entry) || !entry.data.counted || entry.data.failureRate === null) return;
        const recount = of(entry.data.breaker);
        recount.ends.push({ at: entry.at, failed: entry.data.failed });
        if (isDue(recount, entry.at, thresholds)) recount.overdue = entry.at;
      },
      end: judgeOverdue,
    };
  },
};

export const closesAfterSuccesses: BreakerLaw = {
  id: 'closes-after-successes',
  statement: 'Half-open closes exactly when enough trials have succeeded in a row since it began.',
  watch({ params }, broken) {
    let enough = params.successThreshold;
    const successes: number[] = [];
    return {
      apply(entry) {
        if (entry.kind === 'action') enough = setValue(entry, 'successThreshold', enough);
        if (isOutcome(entry) && entry.data.counted && entry.data.failureRate === null) {
          const { breaker, failed } = entry.data;
          successes[breaker] = failed ? 0 : (successes[breaker] ?? 0) + 1;
        }
        if (entry.kind !== 'transition') return;
        const inARow = successes[entry.data.breaker] ?? 0;
        if (entry.data.reason === 'trials-succeeded' && inARow < enough)
          broken(entry.at, `the breaker closes after ${inARow} successes in a row instead of ${enough}`);
        successes[entry.data.breaker] = 0;
      },
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

function isDue(recount: Recount, now: Micros, { windowMs, minimumCalls, failureRateThreshold }: Thresholds): boolean {
  const { ends } = recount;
  let gone = 0;
  while (ends[gone]!.at <= now - toMicros(windowMs)) gone++;
  if (gone > 0) ends.splice(0, gone);
  const failures = ends.reduce((sum, { failed }) => sum + Number(failed), 0);
  return ends.length >= minimumCalls && failures / ends.length >= failureRateThreshold;
}
