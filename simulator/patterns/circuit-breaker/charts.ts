import type { Chart } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

export const charts: readonly Chart<BreakerParams, BreakerEntry>[] = [
  {
    id: 'failure-rate',
    label: 'failed calls in the window',
    unit: 'ratio',
    start: () => (entry) => {
      if (entry.kind === 'transition') return entry.data.to === 'closed' ? 0 : null;
      return entry.kind === 'call-ended' || entry.kind === 'attempt-failed' ? entry.data.failureRate : null;
    },
    threshold: ({ params }) => params.failureRateThreshold,
  },
];
