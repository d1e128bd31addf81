import { durationWords, percentWords, plural } from '../../kernel/words.ts';
import { controlSentence } from '../../scenario/control.ts';
import type { Narration } from '../../scenario/narration.ts';
import type { BreakerEntry } from './kinds.ts';
import { actions, type BreakerParams, params } from './params.ts';
import { followService, type ServiceView, serviceAt, wellService } from './service-view.ts';

interface Told {
  readonly hasBreaker: boolean;
  failureRate: number | null;
  trialsGood: number;
  refusedForWorkers: boolean;
  othersRefused: number;
  fallbacks: number;
  attemptsFailed: number;
}

/** Tells of the service's health, of every transition and trial, and of the first of each kind of harm. */
export const narration: Narration<BreakerParams, BreakerEntry> = {
  kinds: [
    'call-ended',
    'call-refused',
    'attempt-failed',
    'transition',
    'restarted',
    'service-changed',
    'other-refused',
    'action',
  ],
  start(setting) {
    const told: Told = {
      hasBreaker: setting.params.breaker,
      failureRate: null,
      trialsGood: 0,
      refusedForWorkers: false,
      othersRefused: 0,
      fallbacks: 0,
      attemptsFailed: 0,
    };
    const severalBreakers = setting.params.breakerPerHost && setting.params.hosts > 1;
    const service = wellService(setting.params, setting.recorded);
    const { serviceConcurrency } = setting.params;
    const serviceNow = (entry: BreakerEntry) => serviceAt(service, entry.at, serviceConcurrency).health;
    return (entry) => {
      followService(service, entry);
      const sentence = tell(entry, told, severalBreakers, serviceNow);
      return sentence === null ? null : { text: sentence, moment: isMoment(entry) };
    };
  },
};

function isMoment(entry: BreakerEntry): boolean {
  return (
    entry.kind === 'transition' ||
    entry.kind === 'action' ||
    entry.kind === 'service-changed' ||
    entry.kind === 'other-refused'
  );
}

/** How the service is after what the workload brought is over: it may have to recover, or be ill by somebody's hand. */
function afterIllness(health: ServiceView['health']): string {
  switch (health) {
    case 'well':
      return 'The payment service is well again.';
    case 'recovering':
      return 'The payment service begins to recover: its places come back one by one.';
    case 'failing':
    case 'slow':
    case 'silent':
      return `The outage is over, but the payment service is still ${health}.`;
  }
}

function tell(
  entry: BreakerEntry,
  told: Told,
  severalBreakers: boolean,
  serviceNow: (entry: BreakerEntry) => ServiceView['health'],
): string | null {
  switch (entry.kind) {
    case 'call-ended':
      return tellEnded(entry, told);
    case 'call-refused':
      return tellRefused(entry, told);
    case 'transition':
      told.trialsGood = 0;
      return `${severalBreakers ? `Host ${entry.data.breaker + 1}: ` : ''}${transitionWords(entry.data, told.failureRate)}`;
    case 'restarted':
      return entry.data.state === 'open'
        ? 'Forced open again: its time starts anew.'
        : 'Reset while closed: the window is empty.';
    case 'service-changed':
      return entry.data.ill ? 'The payment service has fallen ill.' : afterIllness(serviceNow(entry));
    case 'other-refused':
      return ++told.othersRefused === 1
        ? 'All workers are busy: a request that never needed the payment service is refused.'
        : null;
    case 'attempt-failed':
      if (entry.data.failureRate !== null) told.failureRate = entry.data.failureRate;
      return ++told.attemptsFailed > 1
        ? null
        : `Call ${entry.subject} failed; attempt ${entry.data.attempt + 1} follows in ${durationWords(entry.data.retryInMs)}.`;
    case 'action':
      return controlSentence(entry, params, actions);
    case 'call-started':
    case 'other-started':
    case 'other-ended':
      return null;
  }
}

function tellEnded(entry: Extract<BreakerEntry, { kind: 'call-ended' }>, told: Told): string | null {
  const { data, subject } = entry;
  if (data.failureRate !== null) told.failureRate = data.failureRate;
  if (data.counted && data.failureRate === null) {
    if (data.failed) return `Trial call ${subject} ${data.outcome === 'timeout' ? 'had no answer in time' : 'failed'}.`;
    return `Trial call ${subject} succeeded: ${plural(++told.trialsGood, 'success', 'successes')} in a row.`;
  }
  return data.answeredBy === 'cache' || data.answeredBy === 'default' ? firstFallback(data.answeredBy, told) : null;
}

function tellRefused({ data }: Extract<BreakerEntry, { kind: 'call-refused' }>, told: Told): string | null {
  if (data.reason !== 'no-worker') return data.answeredBy === 'error' ? null : firstFallback(data.answeredBy, told);
  if (told.refusedForWorkers) return null;
  told.refusedForWorkers = true;
  return `All workers are busy: an order is refused${told.hasBreaker ? ' before it reaches the breaker' : ''}.`;
}

function firstFallback(by: string, told: Told): string | null {
  if (++told.fallbacks > 1) return null;
  return by === 'cache'
    ? 'A customer gets the latest good answer instead of an error.'
    : 'A customer gets the default answer instead of an error.';
}

function transitionWords(
  { to, reason, openForMs }: { to: string; reason: string; openForMs: number | null },
  failureRate: number | null,
): string {
  switch (reason) {
    case 'failure-rate':
      return `${percentWords(failureRate ?? 1)} of the calls in the window failed: the breaker opens for ${durationWords(openForMs!)}.`;
    case 'slow-call-rate':
      return `Too many calls in the window were slow: the breaker opens for ${durationWords(openForMs!)}.`;
    case 'open-time-over':
      return 'The open time is over: trial calls may pass.';
    case 'trial-failed':
      return `A trial failed: the breaker opens again for ${durationWords(openForMs!)}.`;
    case 'trials-succeeded':
      return 'Enough trials in a row succeeded: the breaker closes.';
    default:
      return to === 'open'
        ? `The breaker is forced open for ${durationWords(openForMs!)}.`
        : 'The breaker is reset: closed, with an empty window.';
  }
}
