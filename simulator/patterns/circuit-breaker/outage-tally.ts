import { type Micros, toMs } from '../../kernel/time.ts';
import { argumentsOf } from '../../scenario/control.ts';
import type { BreakerEntry } from './kinds.ts';

/** How the breaker that an outage hits (with several: the first) answered to it. */
export interface OutageTally {
  illSince: Micros | null;
  wellSince: Micros | null;
  timeToOpenMs: number | null;
  timeToCloseMs: number | null;
  falseTrips: number;
}

export function noOutageYet(): OutageTally {
  return { illSince: null, wellSince: null, timeToOpenMs: null, timeToCloseMs: null, falseTrips: 0 };
}

/** The service is ill from when the workload or a person says so until either says that it is well. */
export function followOutage(tally: OutageTally, entry: BreakerEntry): void {
  switch (entry.kind) {
    case 'service-changed':
      if (entry.data.host === 0) changed(tally, entry.data.ill, entry.at);
      break;
    case 'action':
      if (entry.data.do === 'heal-service') changed(tally, false, entry.at);
      if (entry.data.do === 'slow-service') changed(tally, true, entry.at);
      if (entry.data.do === 'fail-service')
        changed(tally, (argumentsOf(entry).failureProbability as number) > 0, entry.at);
      break;
    case 'transition':
      if (entry.data.from === 'closed' && entry.data.reason !== 'forced') tripped(tally, entry);
      else if (entry.data.to === 'closed' && entry.data.breaker === 0 && tally.wellSince !== null)
        tally.timeToCloseMs ??= toMs(entry.at - tally.wellSince);
      break;
  }
}

function changed(tally: OutageTally, ill: boolean, at: Micros): void {
  if (ill === (tally.illSince !== null)) return;
  tally.illSince = ill ? at : null;
  tally.wellSince = ill ? null : at;
}

function tripped(tally: OutageTally, { at, data }: Extract<BreakerEntry, { kind: 'transition' }>): void {
  if (tally.illSince === null) tally.falseTrips++;
  else if (data.breaker === 0) tally.timeToOpenMs ??= toMs(at - tally.illSince);
}
