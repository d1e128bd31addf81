import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMicros } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { type GeneratedRecipe, recipeOf } from './arbitraries/scenario-recipe.ts';
import { everyScenario } from './every-scenario.ts';
import { traceOf } from './run-recipe.ts';

const tries = 400;
/** All that happens but what a person does; null where the recipe cannot be. */
function happeningsOf(scenario: Scenario, recipe: object): readonly AnyEntry[] | null {
  const { plan } = prepare(scenario, recipe);
  return plan && traceOf(plan).entries.filter(({ kind }) => kind !== 'action');
}

/**
 * Whether a parameter that is `set` halfway to another value makes another run than one that is set to what it was, where
 * it had counted before already: else it might have been read too late to be the old value.
 */
function matters(scenario: Scenario, name: string, recipe: GeneratedRecipe, value: unknown): boolean {
  const atMs = Math.floor(recipe.untilMs / 2);
  const was = recipe.params[name] ?? scenario.params[name]!.default;
  const happenings = (first: unknown, then: unknown) =>
    happeningsOf(scenario, {
      ...recipe,
      params: { ...recipe.params, [name]: first },
      actions: [{ atMs, do: 'set', with: { [name]: then } }],
    });
  const same = happenings(was, was);
  const changed = same && happenings(was, value);
  if (!changed || isSame(same, changed)) return false;
  const other = happenings(value, value);
  const before = ({ at }: AnyEntry): boolean => at < toMicros(atMs);
  return other !== null && !isSame(same.filter(before), other.filter(before));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describe.each(everyScenario.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const recipes = fc.sample(recipeOf(scenario), { numRuns: tries, seed: 1 });
  const settable = Object.keys(scenario.params).filter((name) => scenario.params[name]!.settable);

  test.each(settable)('a change of %s in mid-run changes what happens after it', (name) => {
    const values = recipes.map(({ params }) => params[name]).filter((value) => value !== undefined);
    const shows = recipes.some((recipe, n) => matters(scenario, name, recipe, values[(7 * n + 1) % values.length]));
    expect(shows, `${name} was set in ${tries} runs to no effect`).toBe(true);
  });
});
