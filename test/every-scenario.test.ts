import { describe, expect, test } from 'vitest';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { recipeOf } from './arbitraries/scenario-recipe.ts';
import { everyScenario } from './every-scenario.ts';
import { missesNothing } from './kinds-of-every-scenario.ts';
import { holds, lawsOfRuns } from './laws-of-every-scenario.ts';
import { planOf } from './run-recipe.ts';

describe.each(everyScenario.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test.each(Object.entries(lawsOfRuns))('%s', { timeout: 60_000 }, (_, law) => {
    holds(scenario, recipeOf(scenario), law, 60);
  });

  test.each(scenario.presets.map((preset) => [preset.id, preset] as const))(
    'the preset "%s" is a good recipe and breaks no law',
    (_, { id: _id, label: _label, meaning: _meaning, ...recipe }) => {
      expect(run(planOf(scenario, recipe)).violations).toEqual([]);
    },
  );

  test.each(scenario.mutants.map((mutant) => [mutant.id, mutant] as const))(
    'the mutant "%s" is exposed by its recipe, which the right model passes',
    (_, { shownBy, breaks, model }) => {
      const plan = planOf(scenario, shownBy);
      expect(run(plan, { model }).violations.map(({ invariant }) => invariant)).toContain(breaks);
      expect(run(plan).violations).toEqual([]);
      missesNothing(scenario, shownBy, model);
    },
  );

  test('each law has a mutant that breaks it, or the mutants could not tell that it has teeth', () => {
    const broken = new Set(scenario.mutants.map(({ breaks }) => breaks));
    expect(scenario.laws.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  test('names are unique, and what a law, a metric or an action is called can be said in a line', () => {
    for (const list of [scenario.laws, scenario.presets, scenario.mutants, scenario.charts]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    for (const { statement } of scenario.laws) expect(statement).toMatch(/^[A-Z].*[.…]$/);
    for (const metric of Object.values(scenario.metrics)) expect(metric.meaning).toMatch(/^\S.*\.$/);
  });

  test('its default run has all the metrics that it describes, and no others', () => {
    const { plan } = prepare(scenario, {});
    expect(Object.keys(run(plan!).metrics).sort()).toEqual(Object.keys(scenario.metrics).sort());
  });
});
