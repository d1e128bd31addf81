import * as v from 'valibot';
import type { Field } from './field.ts';

/** One thing wrong with what was given: where it stands, what was found there, what is allowed. */
export interface Fault {
  readonly where: string;
  readonly found: string;
  readonly allowed: string;
}

/** The fault as one clear sentence. */
export function faultSentence(fault: Fault): string {
  return `${fault.where}: found ${fault.found}; allowed: ${fault.allowed}.`;
}

/** A value as a person would write it, cut where it goes on for too long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`;
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

/** The fault of a value at `where`, or null when the field accepts it. */
export function faultOf(field: Field, value: unknown, where: string): Fault | null {
  return v.is(field.schema, value) ? null : { where, found: shown(value), allowed: field.allowed };
}

/** The fault of a name that nothing here bears. */
export function unknownName(where: string, what: string, name: string, known: readonly string[]): Fault {
  return {
    where,
    found: `an unknown ${what} "${name}"`,
    allowed: known.length > 0 ? known.join(', ') : `no ${what} at all`,
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
