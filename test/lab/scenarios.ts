import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { faceOf } from '#src/lab/face.ts';
import { foldsOf, RunView } from '#src/lab/run-view.ts';
import { simulate } from '#src/lab/simulate.ts';

export const scenarios: readonly Scenario[] = await Promise.all(
  (Object.keys(catalog) as ScenarioId[]).map(loadScenario),
);

/** The run of a recipe as a page sees it. */
export function viewOf(scenario: Scenario, recipe: Record<string, unknown> = {}): RunView<unknown> {
  const { plan, faults } = prepare(scenario, recipe);
  if (!plan) throw new Error(JSON.stringify(faults));
  return new RunView(faceOf(scenario), foldsOf(scenario.frameFold, scenario.metricFold), simulate(plan));
}
