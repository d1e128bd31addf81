/** A moment or a span of virtual time: an integer number of microseconds. */
export type Micros = number;

/** The interface speaks milliseconds with three decimals; inside, time is whole microseconds. */
export function toMicros(ms: number): Micros {
  return Math.round(ms * 1000);
}

/** The milliseconds of a whole number of microseconds; the nearest double, so it prints with at most three decimals. */
export function toMs(micros: Micros): number {
  return micros / 1000;
}
