/** A moment of the run as people write it: 0:58:00, 1:20:00.5, −0:01:00. */
export function momentText(ms: number): string {
  const us = Math.round(Math.abs(ms) * 1000);
  const seconds = Math.floor(us / 1_000_000);
  const fraction = us % 1_000_000;
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${decimals}`;
  return `${ms < 0 && us > 0 ? '−' : ''}${clock}`;
}

/** Milliseconds of such a text, the seconds of which may be left out; null when it is none. */
export function readMoment(typed: string): number | null {
  const match = /^([-−]?)(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d{1,6})?))?$/.exec(typed.trim());
  if (!match) return null;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const us = (Number(hours) * 60 + Number(minutes)) * 60_000_000 + Math.round(Number(seconds) * 1_000_000);
  return ((sign ? -1 : 1) * us) / 1000;
}
