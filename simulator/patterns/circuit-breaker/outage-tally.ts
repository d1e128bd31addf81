import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import { argumentsOf, setValue } from '../../scenario/control.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { BreakerEntry, BreakerState } from './kinds.ts';
import type { BreakerParams } from './params.ts';

type Transition = Extract<BreakerEntry, { kind: 'transition' }>;

/** How the breaker that an outage hits (with several: the first) answered to it, as far as a trace tells. */
export interface OutageTally {
  windowMs: number;
  /** By whom the service is ill: the trace tells of each on its own, and all may be at work. */
  readonly ill: { workload: boolean; failing: boolean; slow: boolean };
  /** When the latest outage began, and when it ended. */
  fellIllAt: Micros | null;
  wellSince: Micros | null;
  state: BreakerState;
  /** Whether it has opened since the latest outage began. */
  hasOpened: boolean;
  /** The end of the outage that the breaker has yet to close after. */
  closesAfter: Micros | null;
  /** When the latest failure of the ill service touched each breaker. */
  readonly illFailureAt: Micros[];
  timeToOpenMs: number | null;
  timeToCloseMs: number | null;
  falseTrips: number;
}

export function noOutageYet({ params }: Setting<BreakerParams>): OutageTally {
  return {
    windowMs: params.windowMs,
    ill: { workload: false, failing: false, slow: false },
    fellIllAt: null,
    wellSince: null,
    state: 'closed',
    hasOpened: false,
    closesAfter: null,
    illFailureAt: [],
    timeToOpenMs: null,
    timeToCloseMs: null,
    falseTrips: 0,
  };
}

export function copyOfTally(tally: OutageTally): OutageTally {
  return { ...tally, ill: { ...tally.ill }, illFailureAt: [...tally.illFailureAt] };
}

/** The service is ill from when the workload or a person says so until nobody does. */
export function followOutage(tally: OutageTally, entry: BreakerEntry): void {
  switch (entry.kind) {
    case 'service-changed':
      if (entry.data.host !== 0) break;
      tally.ill.workload = entry.data.ill;
      changed(tally, entry.at);
      break;
    case 'action':
      acted(tally, entry);
      break;
    case 'attempt-failed':
    case 'call-ended':
      if (entry.data.counted && entry.data.failed && entry.data.inOutage)
        tally.illFailureAt[entry.data.breaker] = entry.at;
      break;
    case 'transition':
      moved(tally, entry);
      break;
  }
}

function acted(tally: OutageTally, entry: Extract<BreakerEntry, { kind: 'action' }>): void {
  const { ill } = tally;
  tally.windowMs = setValue(entry, 'windowMs', tally.windowMs);
  if (entry.data.do === 'slow-service') ill.slow = true;
  if (entry.data.do === 'fail-service') ill.failing = (argumentsOf(entry).failureProbability as number) > 0;
  // An outage of the workload shows its end by the first order that meets the service well.
  if (entry.data.do === 'heal-service') Object.assign(ill, { failing: false, slow: false });
  changed(tally, entry.at);
}

function changed(tally: OutageTally, at: Micros): void {
  const { ill } = tally;
  const isIll = ill.workload || ill.failing || ill.slow;
  if (isIll === goesOn(tally)) return;
  tally.closesAfter = null;
  tally.wellSince = isIll ? null : at;
  if (isIll) {
    tally.fellIllAt = at;
    tally.hasOpened = tally.state !== 'closed';
    if (tally.state === 'open') tally.timeToOpenMs ??= 0;
  } else if (tally.state !== 'closed') tally.closesAfter = at;
  // A call that waited out the silence may have been the trial that closed it, before the first order met a well service.
  else if (tally.hasOpened) tally.timeToCloseMs ??= 0;
}

function moved(tally: OutageTally, entry: Transition): void {
  const { breaker, from, to, reason } = entry.data;
  const isTrip = from === 'closed' && reason !== 'forced';
  const isOfTheOutage = isTrip && isForTheOutage(tally, entry);
  if (isTrip && !isOfTheOutage) tally.falseTrips++;
  if (breaker !== 0) return;
  tally.state = to as BreakerState;
  tally.hasOpened ||= to === 'open';
  if (tally.fellIllAt !== null && (isOfTheOutage || (to === 'open' && goesOn(tally))))
    tally.timeToOpenMs ??= toMs(entry.at - tally.fellIllAt);
  if (isOfTheOutage) tally.closesAfter ??= tally.wellSince;
  if (to !== 'closed' || tally.closesAfter === null) return;
  tally.timeToCloseMs ??= toMs(entry.at - tally.closesAfter);
  tally.closesAfter = null;
}

/** Whether an outage goes on. */
function goesOn({ fellIllAt, wellSince }: OutageTally): boolean {
  return fellIllAt !== null && wellSince === null;
}

/** The service is ill, or failures from when it was so are in the window still. */
function isForTheOutage({ ill, illFailureAt, windowMs }: OutageTally, { at, data }: Transition): boolean {
  if (ill.failing || ill.slow || (ill.workload && data.breaker === 0)) return true;
  const failedAt = illFailureAt[data.breaker];
  return failedAt !== undefined && failedAt > at - toMicros(windowMs);
}
