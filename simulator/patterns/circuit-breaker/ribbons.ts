import type { Ribbon } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

/** With several breakers or hosts: those of the first, which is the one that an outage hits. */
export const ribbons: readonly Ribbon<BreakerParams, BreakerEntry>[] = [
  {
    id: 'state',
    label: 'breaker',
    tones: { closed: 'good', 'half-open': 'warn', open: 'bad' },
    first: 'closed',
    start: () => (entry) => (entry.kind === 'transition' && entry.data.breaker === 0 ? entry.data.to : null),
  },
  {
    id: 'service',
    label: 'service',
    tones: { ill: 'bad' },
    first: 'well',
    start: () => (entry) => {
      if (entry.kind !== 'service-changed' || entry.data.host !== 0) return null;
      return entry.data.ill ? 'ill' : 'well';
    },
  },
];
