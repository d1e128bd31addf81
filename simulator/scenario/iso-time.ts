import type { Micros } from '../kernel/time.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const microsPerSecond = 1_000_000;
const secondsPerDay = 86_400;

/**
 * Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 time; without a zone it is UTC; null when it is none.
 * Digits past the microsecond are cut off.
 */
export function readIsoTime(written: string): Micros | null {
  const match = pattern.exec(written.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
    return null;
  const offset = readZone(match[8] ?? 'Z');
  if (offset === null) return null;
  const seconds = daysSinceEpoch(year, month, day) * secondsPerDay + hour * 3600 + (minute - offset) * 60 + second;
  const fraction = match[7] === undefined ? 0 : Number(match[7].padEnd(6, '0').slice(0, 6));
  return seconds * microsPerSecond + fraction;
}

/** The ISO 8601 text in UTC, with as many decimals as there are: none, three or six. */
export function writeIsoTime(micros: Micros): string {
  const seconds = Math.floor(micros / microsPerSecond);
  const fraction = micros - seconds * microsPerSecond;
  const days = Math.floor(seconds / secondsPerDay);
  const inDay = seconds - days * secondsPerDay;
  const { year, month, day } = civilDate(days);
  const clock = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60]
    .map((part) => digits(part, 2))
    .join(':');
  const decimals =
    fraction === 0 ? '' : fraction % 1000 === 0 ? `.${digits(fraction / 1000, 3)}` : `.${digits(fraction, 6)}`;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${clock}${decimals}Z`;
}

/** Minutes east of UTC; null when there is no such zone. */
function readZone(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days from 1970-01-01 in the proleptic Gregorian calendar, by years that begin in March.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `daysSinceEpoch`, from the same source (civil_from_days). */
function civilDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
