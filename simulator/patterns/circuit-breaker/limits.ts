import { setValue } from '../../scenario/control.ts';
import type { ValuesOf } from '../../scenario/field.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

const shown = [
  'clientWorkers',
  'serviceConcurrency',
  'windowMs',
  'failureRateThreshold',
  'minimumCalls',
  'openMs',
  'successThreshold',
  'fallback',
] as const;

/** The parameters that the picture shows and that may be set while the run goes on. */
export type Limits = Pick<ValuesOf<BreakerParams>, (typeof shown)[number]>;

export function limitsOf(params: ValuesOf<BreakerParams>): Limits {
  return Object.fromEntries(shown.map((name) => [name, params[name]])) as Limits;
}

export function followLimits(limits: Limits, entry: BreakerEntry): Limits {
  if (entry.kind !== 'action') return limits;
  return Object.fromEntries(shown.map((name) => [name, setValue(entry, name, limits[name])])) as Limits;
}
