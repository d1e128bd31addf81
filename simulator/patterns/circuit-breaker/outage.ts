import type { Micros } from '../../kernel/time.ts';
import { toMicros } from '../../kernel/time.ts';

/** The generated outage, as far as it is known: healing ends it early. */
export interface Outage {
  readonly from: Micros;
  until: Micros;
}

/** After the outage the places come back one by one, evenly over `recoveryMs`. */
export function placesAt(
  outage: Outage,
  t: Micros,
  params: { readonly recoveryMs: number; readonly serviceConcurrency: number },
): number {
  const since = t - outage.until;
  const recovery = toMicros(params.recoveryMs);
  if (since < 0 || since >= recovery || outage.until <= outage.from) return params.serviceConcurrency;
  return Math.min(params.serviceConcurrency, 1 + Math.floor((since / recovery) * params.serviceConcurrency));
}
