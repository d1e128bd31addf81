import type { Chart } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

/** With several breakers: the first one's, and it says so. */
export const charts: readonly Chart<BreakerParams, BreakerEntry>[] = [
  {
    id: 'failure-rate',
    label: ({ params }) =>
      params.breaker && params.breakerPerHost && params.hosts > 1
        ? 'failed calls in the window of host 1'
        : 'failed calls in the window',
    unit: 'ratio',
    kinds: ['transition', 'call-ended', 'attempt-failed'],
    start: () => (entry) => {
      if (entry.kind === 'transition') return entry.data.breaker === 0 && entry.data.to === 'closed' ? 0 : null;
      if (entry.kind !== 'call-ended' && entry.kind !== 'attempt-failed') return null;
      return entry.data.breaker === 0 ? entry.data.failureRate : null;
    },
    // While the breaker is open or half-open its window is at rest, and has no share to judge by.
    hasValue: () => (entry) =>
      entry.kind === 'transition' && entry.data.breaker === 0 ? entry.data.to === 'closed' : null,
    thresholdLabel: 'opens',
    threshold: ({ params }) => params.failureRateThreshold,
  },
  {
    id: 'workers-busy',
    label: () => 'workers busy',
    unit: 'workers',
    kinds: ['call-started', 'call-ended', 'other-started', 'other-ended'],
    start: () => {
      let busy = 0;
      return (entry) => {
        if (entry.kind === 'call-started' || entry.kind === 'other-started') busy = entry.data.workersBusy;
        else if (entry.kind === 'other-ended' || (entry.kind === 'call-ended' && entry.data.retryInMs === null)) busy--;
        else return null;
        // A bare call of a recorded workload holds no worker.
        busy = Math.max(0, busy);
        return busy;
      };
    },
    thresholdLabel: 'all workers',
    threshold: ({ params, recorded }) => (recorded ? null : params.clientWorkers),
  },
];
