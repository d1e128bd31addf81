import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import { argumentsOf } from '../../scenario/control.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

/** How the breaker that an outage hits (with several: the first) answered to it. */
export interface OutageTally {
  /**
   * When the outage in the workload ends, whether or not a call is there to meet it; null where the workload was recorded:
   * that one shows its end by the first call that it answers well again.
   */
  endsAt: Micros | null;
  /** By whom the service is ill: the trace tells of each on its own, and both may be at work. */
  illByWorkload: boolean;
  illByHand: boolean;
  illSince: Micros | null;
  wellSince: Micros | null;
  timeToOpenMs: number | null;
  timeToCloseMs: number | null;
  falseTrips: number;
}

export function noOutageYet({ params, recorded }: Setting<BreakerParams>): OutageTally {
  return {
    endsAt: recorded ? null : toMicros(params.outageAtMs + params.outageMs),
    illByWorkload: false,
    illByHand: false,
    illSince: null,
    wellSince: null,
    timeToOpenMs: null,
    timeToCloseMs: null,
    falseTrips: 0,
  };
}

/** The service is ill from when the workload or a person says so until neither does. */
export function followOutage(tally: OutageTally, entry: BreakerEntry): void {
  if (tally.illByWorkload && tally.endsAt !== null && entry.at >= tally.endsAt) healed(tally, tally.endsAt);
  switch (entry.kind) {
    case 'service-changed':
      if (entry.data.host !== 0) break;
      tally.illByWorkload = entry.data.ill;
      changed(tally, entry.at);
      break;
    case 'action':
      acted(tally, entry);
      break;
    case 'transition':
      if (entry.data.from === 'closed' && entry.data.reason !== 'forced') tripped(tally, entry);
      else if (entry.data.to === 'closed' && entry.data.breaker === 0 && tally.wellSince !== null)
        tally.timeToCloseMs ??= toMs(entry.at - tally.wellSince);
      break;
  }
}

function acted(tally: OutageTally, entry: Extract<BreakerEntry, { kind: 'action' }>): void {
  if (entry.data.do === 'slow-service') tally.illByHand = true;
  if (entry.data.do === 'fail-service') tally.illByHand = (argumentsOf(entry).failureProbability as number) > 0;
  if (entry.data.do === 'heal-service') {
    tally.illByHand = false;
    // A recorded outage is what the records say: nobody heals it.
    if (tally.endsAt !== null) {
      tally.endsAt = Math.min(tally.endsAt, entry.at);
      tally.illByWorkload = false;
    }
  }
  changed(tally, entry.at);
}

function healed(tally: OutageTally, at: Micros): void {
  tally.illByWorkload = false;
  changed(tally, at);
}

function changed(tally: OutageTally, at: Micros): void {
  const ill = tally.illByWorkload || tally.illByHand;
  if (ill === (tally.illSince !== null)) return;
  tally.illSince = ill ? at : null;
  tally.wellSince = ill ? null : at;
}

function tripped(tally: OutageTally, { at, data }: Extract<BreakerEntry, { kind: 'transition' }>): void {
  if (tally.illSince === null) tally.falseTrips++;
  else if (data.breaker === 0) tally.timeToOpenMs ??= toMs(at - tally.illSince);
}
