import type { Micros } from '#simulator/kernel/time.ts';

/** Virtual seconds a second, from 1/100 to more than a day: the exponents of a logarithmic slider. Records of months are to pass in minutes. */
export const speedExponents = { least: -2, most: 5, step: 0.1 };

const roundSpeeds = [1, 2, 5];

/** The round speed (1, 2, 5, 10 …) at or below the given one, within what the slider offers. */
export function roundSpeed(speed: number): number {
  const power = 10 ** Math.floor(Math.log10(speed) + 1e-9);
  const mantissa = roundSpeeds.findLast((each) => each * power <= speed * (1 + 1e-9)) ?? 1;
  return Math.min(Math.max(mantissa * power, 10 ** speedExponents.least), 10 ** speedExponents.most);
}

const entriesPerSecond = 25;
const longestSeconds = 200;
const shortestSeconds = 20;

/** A speed at which one can follow what happens, and yet sees the whole run in a few minutes. */
export function fittingSpeed(endsAt: Micros, entries: number): number {
  const lengthSeconds = Math.max(endsAt, 1) / 1e6;
  const wanted = (entriesPerSecond * lengthSeconds) / Math.max(entries, 1);
  return roundSpeed(Math.min(Math.max(wanted, lengthSeconds / longestSeconds), lengthSeconds / shortestSeconds));
}

/** The speed at a place of the slider. */
export function speedAt(exponent: number): number {
  return 10 ** exponent;
}

export function exponentOf(speed: number): number {
  return Math.log10(speed);
}

/** "1/10 s/s", "4 s/s", "2 min/s", "5.6 h/s". */
export function speedWords(speed: number): string {
  if (speed < 0.095) return `1/${Number((1 / speed).toPrecision(2))} s/s`;
  if (speed < 60) return `${Number(speed.toPrecision(2))} s/s`;
  if (speed < 3570) return `${Number((speed / 60).toPrecision(2))} min/s`;
  return `${Number((speed / 3600).toPrecision(2))} h/s`;
}
