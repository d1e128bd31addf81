import type { Ribbon, Setting } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';
import { followService, serviceAt, wellService } from './service-view.ts';
import { breakerTones } from './tones.ts';

type BreakerRibbon = Ribbon<BreakerParams, BreakerEntry>;

/** More rows than that are no picture any more. */
const mostRows = 12;

/** The states of one breaker; of several, each has its host's name. */
function stateOf(breaker: number, label: string): BreakerRibbon {
  return {
    id: breaker === 0 ? 'state' : `state-${breaker + 1}`,
    label,
    tones: breakerTones,
    kinds: ['transition'],
    first: ({ params }) => (params.breaker ? 'closed' : 'none'),
    start:
      ({ params }) =>
      (entry) =>
        params.breaker && entry.kind === 'transition' && entry.data.breaker === breaker ? entry.data.to : null,
  };
}

/** With several hosts: that of the first, which is the one that an outage hits. */
const service: BreakerRibbon = {
  id: 'service',
  label: 'service',
  tones: { silent: 'bad', failing: 'bad', slow: 'warn', recovering: 'warn' },
  first: () => 'well',
  start({ params, recorded }) {
    const state = wellService(params, recorded);
    let isRecovering = false;
    return (entry) => {
      // Nothing marks the moment at which all places are up again: whatever happens next finds them so.
      if (!isRecovering && entry.kind !== 'action' && entry.kind !== 'service-changed') return null;
      followService(state, entry);
      const { health } = serviceAt(state, entry.at, params.serviceConcurrency);
      isRecovering = health === 'recovering';
      return health;
    };
  },
};

/** One row a breaker, and the service's. */
export function ribbons({ params }: Setting<BreakerParams>): readonly BreakerRibbon[] {
  const rows = params.breaker && params.breakerPerHost ? Math.min(params.hosts, mostRows) : 1;
  const states = Array.from({ length: rows }, (_, n) => stateOf(n, rows === 1 ? 'breaker' : `host ${n + 1}`));
  return [...states, service];
}
