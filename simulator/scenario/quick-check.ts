import { type Field, maxTimeMs } from './field.ts';

/**
 * Whether a value is beyond doubt one that the field accepts, without asking its schema: what files of millions of rows
 * are full of. False says nothing: then the schema decides.
 */
export function quickCheck({ kind, min, max, choices }: Field): (value: unknown) => boolean {
  switch (kind) {
    case 'number':
    case 'probability':
      return (value) => typeof value === 'number' && value > min && value < max;
    case 'count':
    case 'duration':
      return (value) => Number.isSafeInteger(value) && (value as number) > min && (value as number) < max;
    case 'moment':
      // Texts are read as ISO times afterwards.
      return (value) =>
        typeof value === 'string' ||
        (Number.isInteger(value) && (value as number) > min && (value as number) < maxTimeMs);
    case 'flag':
      return (value) => typeof value === 'boolean';
    case 'text':
      return (value) => typeof value === 'string';
    case 'choice':
      return (value) => choices.includes(value as string);
    case 'list':
      return () => false;
  }
}

const digit0 = 48;

/** The number that stands from here to there, when it is written in the plainest way (12, -3, 0.25, up to 15 digits); else NaN. */
export function plainNumber(text: string, from = 0, to = text.length): number {
  const isNegative = text.charCodeAt(from) === 45;
  let whole = 0;
  let digits = 0;
  let scale = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    const digit = text.charCodeAt(at) - digit0;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
      scale *= 10;
    } else if (digit === -2 && scale === 0) scale = 1;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  // Both are whole and exact, so the quotient is the double that is nearest to what was written.
  const value = scale > 1 ? whole / scale : whole;
  return isNegative ? -value : value;
}
