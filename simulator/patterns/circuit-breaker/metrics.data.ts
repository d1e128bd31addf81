import type { MetricDefinition } from '../../scenario/scenario.ts';

export const metrics = {
  calls: {
    label: 'Calls',
    unit: 'calls',
    meaning: 'Calls that orders asked for: those refused, and those under way at the end, included.',
  },
  succeeded: { label: 'Succeeded', unit: 'calls', meaning: 'Calls that the service answered well.' },
  failed: { label: 'Failed', unit: 'calls', meaning: 'Calls that the service failed or did not answer in time.' },
  refused: {
    label: 'Refused',
    unit: 'calls',
    meaning: 'Calls that were not made: refused by the breaker, or for want of a worker.',
  },
  fallbacks: {
    label: 'Answered by fallback',
    unit: 'calls',
    meaning: 'Calls answered by a default or from the cache.',
  },
  timeOpenMs: { label: 'Time open', unit: 'ms', meaning: 'How long the breaker was open (with several: on average).' },
  timeHalfOpenMs: {
    label: 'Time half-open',
    unit: 'ms',
    meaning: 'How long the breaker was half-open (with several: on average).',
  },
  transitions: { label: 'Transitions', unit: 'transitions', meaning: 'Changes of the breaker’s state.' },
  clientErrorRatio: {
    label: 'Errors seen',
    unit: 'ratio',
    meaning: 'Share of the calls that were answered by an error.',
  },
  orderErrorRatio: {
    label: 'Orders that failed in the end',
    unit: 'ratio',
    meaning:
      'Share of the orders whose last call was answered by an error: retries outside the breaker make several calls of one order.',
  },
  p50LatencyMs: {
    label: 'Median wait',
    unit: 'ms',
    meaning: 'Half of the ended calls took at most this long; a refused one takes none.',
  },
  p99LatencyMs: { label: 'p99 wait', unit: 'ms', meaning: '99 of 100 ended calls took at most this long.' },
  serviceCallsDuringOutage: {
    label: 'Calls ended at the sick service',
    unit: 'calls',
    meaning: 'Calls that reached the service while it was ill, each counted when it ends.',
  },
  otherCalls: {
    label: 'Other requests',
    unit: 'requests',
    meaning: 'Requests that share the workers and never need the service.',
  },
  attempts: { label: 'Attempts', unit: 'calls', meaning: 'Calls that reached the service, every retry counted.' },
  timeToOpenMs: {
    label: 'Time to open',
    unit: 'ms',
    meaning: 'From the first order that met the ill service until the breaker was open; 0 if it was open then.',
  },
  timeToCloseMs: {
    label: 'Time to close',
    unit: 'ms',
    meaning:
      'From the first order that met the service well again to the breaker’s closing after it; 0 if it has closed by then.',
  },
  falseTrips: {
    label: 'False trips',
    unit: 'trips',
    meaning:
      'How often a closed breaker opened although the service was not ill and no failure of an outage was in the window. A trial that fails by bad luck opens it again; that is not counted.',
  },
  oldestAnswerMs: {
    label: 'Oldest cached answer',
    unit: 'ms',
    meaning: 'How old the oldest answer was that a customer got from the cache.',
  },
  otherRefused: {
    label: 'Other requests refused',
    unit: 'requests',
    meaning: 'Other requests that found no free worker.',
  },
  otherRefusedRatio: {
    label: 'Other requests refused',
    unit: 'ratio',
    meaning: 'Share of the other requests that found no free worker.',
  },
  workersBusyMax: { label: 'Most workers busy', unit: 'workers', meaning: 'The most workers that were busy at once.' },
} as const satisfies Record<string, MetricDefinition>;
