import { toMicros } from '../../kernel/time.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { BreakerEntry, BreakerState } from './kinds.ts';
import { closesAfterSuccesses, isOutcome, opensWhenDue } from './laws-of-counting.ts';
import type { BreakerParams } from './params.ts';

type BreakerLaw = Law<BreakerParams, BreakerEntry>;

const legal: Readonly<Record<string, readonly string[]>> = {
  'closed→open': ['failure-rate', 'slow-call-rate', 'forced'],
  'open→half-open': ['open-time-over'],
  'open→closed': ['reset'],
  'half-open→open': ['trial-failed', 'forced'],
  'half-open→closed': ['trials-succeeded', 'reset'],
};

const silentWhileOpen: BreakerLaw = {
  id: 'silent-while-open',
  statement:
    'While the breaker is open no call is let through to the service (one that was let through before may still try again inside).',
  kinds: ['transition', 'call-started'],
  watch(_, broken) {
    const states: BreakerState[] = [];
    return {
      apply(entry) {
        if (entry.kind === 'transition') states[entry.data.breaker] = entry.data.to as BreakerState;
        if (entry.kind === 'call-started' && states[entry.data.breaker] === 'open')
          broken(entry.at, `call ${entry.subject} reached the service`);
      },
    };
  },
};

const trialsLimited: BreakerLaw = {
  id: 'trials-limited',
  statement: 'While half-open, never more trial calls are under way than allowed.',
  kinds: ['action', 'transition', 'restarted', 'call-started', 'call-ended'],
  watch({ params }, broken) {
    let most = params.halfOpenMaxCalls;
    const underWay: Set<number>[] = [];
    return {
      apply(entry) {
        if (entry.kind === 'action') most = setValue(entry, 'halfOpenMaxCalls', most);
        if (entry.kind === 'transition' || entry.kind === 'restarted') underWay[entry.data.breaker] = new Set();
        if (entry.kind === 'call-ended') underWay[entry.data.breaker]?.delete(entry.subject);
        if (entry.kind !== 'call-started' || !entry.data.trial) return;
        const trials = underWay[entry.data.breaker]?.add(entry.subject);
        if (trials && trials.size > most) broken(entry.at, `${trials.size} trials are under way where ${most} may be`);
      },
    };
  },
};

const stragglersDoNotCount: BreakerLaw = {
  id: 'stragglers-do-not-count',
  statement: 'A call that was let through before the breaker last changed its state no longer touches it.',
  kinds: ['transition', 'restarted', 'call-started', 'call-ended', 'attempt-failed'],
  watch(_, broken) {
    const changes: number[] = [];
    /** For each call under way how often its breaker had changed when it began. */
    const begun = new Map<number, number>();
    return {
      apply(entry) {
        if (entry.kind === 'transition' || entry.kind === 'restarted')
          changes[entry.data.breaker] = (changes[entry.data.breaker] ?? 0) + 1;
        if (entry.kind === 'call-started') begun.set(entry.subject, changes[entry.data.breaker] ?? 0);
        if (!isOutcome(entry)) return;
        if (entry.data.counted && begun.get(entry.subject) !== (changes[entry.data.breaker] ?? 0))
          broken(entry.at, `call ${entry.subject} was let through in an earlier state`);
        if (entry.kind === 'call-ended') begun.delete(entry.subject);
      },
    };
  },
};

const openLasts: BreakerLaw = {
  id: 'open-lasts',
  statement: 'Open lasts exactly its time, unless forced, reset or cut off by the end.',
  kinds: ['action', 'transition', 'restarted'],
  watch({ params }, broken) {
    let { openMs, openJitter } = params;
    const due: (number | null)[] = [];
    const opened = (at: number, breaker: number, openForMs: number | null): void => {
      due[breaker] = openForMs === null ? null : at + toMicros(openForMs);
      if (openForMs !== null && Math.abs(openForMs - openMs) > openJitter * openMs + 0.001)
        broken(at, `the breaker opens for ${openForMs} ms instead of ${openMs} ms`);
    };
    return {
      apply(entry) {
        if (entry.kind === 'action') {
          openMs = setValue(entry, 'openMs', openMs);
          openJitter = setValue(entry, 'openJitter', openJitter);
        }
        if (entry.kind === 'restarted') opened(entry.at, entry.data.breaker, entry.data.openForMs);
        if (entry.kind !== 'transition') return;
        const { breaker, reason, openForMs } = entry.data;
        if (reason === 'open-time-over' && entry.at !== due[breaker])
          broken(entry.at, `the breaker leaves open ${entry.at - (due[breaker] ?? 0)} µs off its time`);
        opened(entry.at, breaker, openForMs);
      },
      end(at) {
        due.forEach((moment, breaker) => {
          if (moment !== null && moment < at)
            broken(at, `breaker ${breaker} is still open ${at - moment} µs after its time`);
        });
      },
    };
  },
};

const legalTransitions: BreakerLaw = {
  id: 'legal-transitions',
  statement: 'Only the legal transitions happen, each from the state before it and for its own reason.',
  kinds: ['transition'],
  watch(_, broken) {
    const states: string[] = [];
    return {
      apply(entry) {
        if (entry.kind !== 'transition') return;
        const { breaker, from, to, reason } = entry.data;
        const before = states[breaker] ?? 'closed';
        if (from !== before) broken(entry.at, `a transition from ${from}, in ${before}`);
        if (!legal[`${from}→${to}`]?.includes(reason)) broken(entry.at, `${from} → ${to} for the reason ${reason}`);
        states[breaker] = to;
      },
    };
  },
};

export const laws: readonly BreakerLaw[] = [
  silentWhileOpen,
  trialsLimited,
  stragglersDoNotCount,
  openLasts,
  legalTransitions,
  opensWhenDue,
  closesAfterSuccesses,
];
