import type { AnyEntry } from '../kernel/trace.ts';
import { durationWords, percentWords } from '../kernel/words.ts';
import { shown } from './fault.ts';
import type { Fields } from './field.ts';
import type { Actions } from './scenario.ts';

/** The value that an `action` entry sets a parameter to, or `otherwise` where it sets none. */
export function setValue<T>(entry: AnyEntry, parameter: string, otherwise: T): T {
  if (entry.data.do !== 'set') return otherwise;
  const values = argumentsOf(entry);
  return Object.hasOwn(values, parameter) ? (values[parameter] as T) : otherwise;
}

/** What an `action` entry was given. */
export function argumentsOf(entry: AnyEntry): Record<string, unknown> {
  return JSON.parse(entry.data.with as string) as Record<string, unknown>;
}

/** What a person did, as a sentence. */
export function controlSentence(entry: AnyEntry, params: Fields, actions: Actions): string {
  const name = entry.data.do as string;
  const given = argumentsOf(entry);
  if (name === 'set') {
    const changes = Object.entries(given).map(
      ([parameter, value]) => `“${params[parameter]!.label}” to ${valueWords(params, parameter, value)}`,
    );
    return `You set ${changes.join(' and ')}.`;
  }
  const action = actions[name]!;
  const details = Object.entries(given).map(
    ([argument, value]) => `${action.with[argument]!.label.toLowerCase()} ${valueWords(action.with, argument, value)}`,
  );
  return `You: ${action.label.toLowerCase()}${details.length > 0 ? ` (${details.join(', ')})` : ''}.`;
}

function valueWords(fields: Fields, name: string, value: unknown): string {
  if (value === null) return 'none';
  if (typeof value !== 'number') return shown(value);
  const { kind } = fields[name]!;
  return kind === 'duration' ? durationWords(value) : kind === 'probability' ? percentWords(value) : shown(value);
}
