import { type Micros, toMicros } from '../../kernel/time.ts';
import { argumentsOf } from '../../scenario/control.ts';
import type { ValuesOf } from '../../scenario/field.ts';
import type { BreakerEntry } from './kinds.ts';
import { type Outage, placesAt } from './outage.ts';
import type { BreakerParams } from './params.ts';

/** How the service is, as far as a trace tells. */
export interface ServiceView {
  readonly health: 'well' | 'silent' | 'failing' | 'slow' | 'recovering';
  /** Since when; null where it has always been so. */
  readonly since: Micros | null;
  readonly illHosts: readonly number[];
  /** How many calls a host takes at once; of the first host, the only one that may be recovering. */
  readonly places: number;
}

export interface ServiceState {
  /** The generated outage; null where the workload was recorded: nobody knows how that one would have gone on. */
  outage: Outage | null;
  readonly recoveryMs: number;
  readonly illness: 'silent' | 'failing' | 'slow';
  readonly ill: Map<number, Micros>;
  byHand: { readonly health: 'failing' | 'slow'; readonly since: Micros } | null;
}

const illnesses = { silence: 'silent', errors: 'failing', slow: 'slow' } as const;

export function wellService(params: ValuesOf<BreakerParams>, recorded: boolean): ServiceState {
  const { outageAtMs, outageMs, outageKind, recoveryMs } = params;
  const outage = recorded ? null : { from: toMicros(outageAtMs), until: toMicros(outageAtMs + outageMs) };
  return { outage, recoveryMs, illness: illnesses[outageKind], ill: new Map(), byHand: null };
}

export function followService(state: ServiceState, entry: BreakerEntry): void {
  if (entry.kind === 'service-changed') {
    if (entry.data.ill) state.ill.set(entry.data.host, entry.at);
    else state.ill.delete(entry.data.host);
  }
  if (entry.kind !== 'action') return;
  const { at } = entry;
  if (entry.data.do === 'slow-service') state.byHand = { health: 'slow', since: at };
  if (entry.data.do === 'fail-service')
    state.byHand = (argumentsOf(entry).failureProbability as number) > 0 ? { health: 'failing', since: at } : null;
  if (entry.data.do !== 'heal-service') return;
  state.byHand = null;
  if (state.outage) state.outage = { ...state.outage, until: Math.min(state.outage.until, at) };
}

export function serviceAt(state: ServiceState, at: Micros, serviceConcurrency: number): ServiceView {
  const { outage, recoveryMs, ill, byHand } = state;
  const places = outage ? placesAt(outage, at, { recoveryMs, serviceConcurrency }) : serviceConcurrency;
  const isIll = ill.size > 0 && (outage === null || at < outage.until);
  const illHosts = isIll ? [...ill.keys()] : [];
  if (byHand) return { ...byHand, illHosts, places };
  if (isIll) return { health: state.illness, since: ill.values().next().value!, illHosts, places };
  if (places < serviceConcurrency) return { health: 'recovering', since: outage!.until, illHosts, places };
  return { health: 'well', since: null, illHosts, places };
}
