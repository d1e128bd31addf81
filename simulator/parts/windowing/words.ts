import { type Micros, toMicros } from '../../kernel/time.ts';
import { writeIsoTime } from '../../scenario/iso-time.ts';

/**
 * A moment as people say it: the run's clock as 1:20:00, or date and time (UTC) where records have them.
 * `stepUs`: what is finer is left out.
 */
export function clockWords(ms: number, originUs: Micros | null, stepUs: Micros = 1): string {
  const exact = toMicros(ms) + (originUs ?? 0);
  const at = Math.floor(exact / stepUs) * stepUs;
  if (originUs !== null) return writeIsoTime(at).replace('T', ' ').replace('Z', '');
  const seconds = Math.floor(Math.abs(at) / 1_000_000);
  const fraction = Math.abs(at) - seconds * 1_000_000;
  const clock = `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  return `${at < 0 ? '−' : ''}${clock}${decimals}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
