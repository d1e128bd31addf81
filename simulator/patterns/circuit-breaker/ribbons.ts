import type { Ribbon } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';
import { followService, serviceAt, wellService } from './service-view.ts';

/** With several breakers or hosts: those of the first, which is the one that an outage hits. */
export const ribbons: readonly Ribbon<BreakerParams, BreakerEntry>[] = [
  {
    id: 'state',
    label: 'breaker',
    tones: { closed: 'good', 'half-open': 'warn', open: 'bad' },
    first: ({ params }) => (params.breaker ? 'closed' : 'none'),
    start:
      ({ params }) =>
      (entry) =>
        params.breaker && entry.kind === 'transition' && entry.data.breaker === 0 ? entry.data.to : null,
  },
  {
    id: 'service',
    label: 'service',
    tones: { silent: 'bad', failing: 'bad', slow: 'warn' },
    first: () => 'well',
    start({ params, recorded }) {
      const service = wellService(params, recorded);
      return (entry) => {
        if (entry.kind !== 'action' && entry.kind !== 'service-changed') return null;
        followService(service, entry);
        const { health } = serviceAt(service, entry.at, params.serviceConcurrency);
        return health === 'recovering' ? 'well' : health;
      };
    },
  },
];
