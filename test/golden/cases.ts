import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A worked case: what a recipe must come to and why. */
export interface GoldenCase {
  readonly name: string;
  readonly why: string;
  readonly recipe: { readonly scenario: string };
  readonly expect: object;
}

/** A recipe that must be refused, and the words that the refusal must contain. */
export interface BadCase {
  readonly name: string;
  readonly recipe: { readonly scenario: string };
  readonly mustName: readonly string[];
}

export function goldenCases(): [id: string, golden: GoldenCase][] {
  return globSync('test/golden/*/*.json')
    .sort()
    .map((path) => [`${basename(dirname(path))}/${basename(path, '.json')}`, read<GoldenCase>(path)]);
}

export function badCases(): [scenario: string, name: string, bad: BadCase][] {
  return globSync('test/bad/*.json')
    .sort()
    .flatMap((path) =>
      read<BadCase[]>(path).map((bad): [string, string, BadCase] => [basename(path, '.json'), bad.name, bad]),
    );
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/**
 * Where an answer differs from what is expected: objects partially (only the names that are expected),
 * arrays whole and in order, numbers within 1e-6.
 */
export function differences(expected: unknown, actual: unknown, path = 'answer'): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [`${path}: expected ${expected.length} items, got ${Array.isArray(actual) ? actual.length : actual}`];
    return expected.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: expected an object, got ${actual}`];
    return Object.entries(expected).flatMap(([name, inner]) =>
      differences(inner, (actual as Record<string, unknown>)[name], `${path}.${name}`),
    );
  }
  const same =
    typeof expected === 'number' && typeof actual === 'number'
      ? Math.abs(expected - actual) <= 1e-6
      : expected === actual;
  return same ? [] : [`${path}: expected ${expected}, got ${actual}`];
}
