import { unitExponential } from '#simulator/kernel/exponential.ts';
import { randomStream } from '#simulator/kernel/random.ts';
import type { Micros } from '#simulator/kernel/time.ts';

/** What every contender answers: all met the same customers, so all must come to the same mean stay. */
export interface Outcome {
  readonly events: number;
  readonly meanStay: Micros;
}

export const arrivalsPerSecond = 90;
const serviceMs = 10;
const gaps = randomStream(1, 'arrivals');
const services = randomStream(1, 'service');

/** The same random numbers and logarithms for all contenders, drawn customer by customer while they run. */
export const gapBefore = (customer: number): Micros =>
  Math.round((unitExponential(gaps.of(customer)) * 1e6) / arrivalsPerSecond);
export const serviceOf = (customer: number): Micros =>
  Math.round(unitExponential(services.of(customer)) * serviceMs * 1000);
