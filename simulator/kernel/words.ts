/** A number of milliseconds as people say it: 0.4 ms, 250 ms, 1.5 s, 2 min 30 s, 3 h 5 min. */
export function durationWords(ms: number): string {
  if (ms < 0) return `−${durationWords(-ms)}`;
  // Each border lies where rounding would reach the next unit: 999.7 ms is 1 s, 119.7 s are 2 min.
  if (ms < 999.5) return `${decimals(ms, ms < 10 ? 3 : 0)} ms`;
  if (ms < 59_995) return `${decimals(ms / 1000, 2)} s`;
  if (ms < 3_599_500) return twoUnits(Math.round(ms / 1000), 'min', 's');
  return twoUnits(Math.round(ms / 60_000), 'h', 'min');
}

/** So many of a unit, of which sixty make a larger one. */
function twoUnits(count: number, unit: string, subunit: string): string {
  const rest = count % 60;
  return `${(count - rest) / 60} ${unit}${rest === 0 ? '' : ` ${rest} ${subunit}`}`;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st … */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** "1 customer", "3 customers". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A share as a percentage with at most one decimal. */
export function percentWords(share: number): string {
  return `${decimals(share * 100, 1)} %`;
}

/** At most so many decimals, none of them a trailing zero. */
function decimals(value: number, most: number): string {
  return String(Number(value.toFixed(most)));
}
