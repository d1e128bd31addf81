import type { Field } from './field.ts';

const unitsMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Reads what a person typed for a field: by the field's kind, durations also as 30s, 5m, 250ms, 7d.
 * What cannot be read is given back as it was, for the validation to name.
 */
export function readText(field: Pick<Field, 'kind' | 'nullable'>, typed: string): unknown {
  const trimmed = typed.trim();
  if (field.nullable && trimmed === 'null') return null;
  switch (field.kind) {
    case 'duration':
      return readDuration(trimmed) ?? typed;
    case 'number':
    case 'count':
    case 'probability':
      return readNumber(trimmed) ?? typed;
    case 'moment':
      return readNumber(trimmed) ?? trimmed;
    case 'flag':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : typed;
    case 'list':
      return readJson(trimmed) ?? typed;
    case 'choice':
      return trimmed;
    case 'text':
      return typed;
  }
}

/** Milliseconds of a text such as 30s, 5m, 250ms, 7d or a bare number of milliseconds; null when it is none. */
export function readDuration(typed: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d)$/.exec(typed);
  if (!match) return readNumber(typed);
  // Through whole microseconds, so that 0.3s is 300 and not 299.99999999999994.
  return Math.round(Number(match[1]) * unitsMs[match[2]!]! * 1000) / 1000;
}

function readNumber(typed: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed) ? Number(typed) : null;
}

function readJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}
