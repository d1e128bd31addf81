import type { Micros } from '#simulator/kernel/time.ts';

const second = 1_000_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How finely times are told: by what a run's whole length makes worth telling. */
export interface ClockScale {
  readonly decimals: 0 | 1 | 3;
  readonly hours: boolean;
  readonly days: boolean;
}

export function clockScale(endsAt: Micros): ClockScale {
  const decimals = endsAt <= minute ? 3 : endsAt <= 10 * minute ? 1 : 0;
  return { decimals, hours: endsAt > hour, days: endsAt > 2 * day };
}

/** A time of the run: 0:52.4, 1:02:03, 3d 04:05. */
export function clockText(at: Micros, { decimals, hours, days }: ClockScale): string {
  if (at < 0) return `−${clockText(-at, { decimals, hours, days })}`;
  // Cut off rather than rounded: a clock never shows what has not come yet.
  if (days)
    return `${Math.floor(at / day)}d ${two(Math.floor((at % day) / hour))}:${two(Math.floor((at % hour) / minute))}`;
  const seconds = (Math.floor((at % minute) / 10 ** (6 - decimals)) / 10 ** decimals).toFixed(decimals);
  const padded = seconds.padStart(decimals === 0 ? 2 : 3 + decimals, '0');
  const minutes = Math.floor((hours ? at % hour : at) / minute);
  return hours ? `${Math.floor(at / hour)}:${two(minutes)}:${padded}` : `${minutes}:${padded}`;
}

const steps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((ms) => ms * 1000),
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * day),
];

export interface Tick {
  readonly at: Micros;
  readonly text: string;
}

/** About `count` round times from `from` to `to`, as people divide hours and minutes. */
export function timeTicks(from: Micros, to: Micros, count: number): readonly Tick[] {
  const step = steps.find((each) => (to - from) / each <= count) ?? steps.at(-1)!;
  const scale: ClockScale = {
    decimals: step % second === 0 ? 0 : step % (second / 10) === 0 ? 1 : 3,
    hours: to > hour,
    days: to > 2 * day,
  };
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step)
    ticks.push({ at, text: tickText(at, step, scale) });
  return ticks;
}

function tickText(at: Micros, step: Micros, scale: ClockScale): string {
  if (scale.days && step % day === 0) return `${Math.round(at / day)}d`;
  return scale.hours && step % minute === 0 ? clockText(at, scale).replace(/:00$/, '') : clockText(at, scale);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
