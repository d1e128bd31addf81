import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';

export const everyScenario: readonly Scenario[] = await Promise.all(
  (Object.keys(catalog) as ScenarioId[]).map((id) => loadScenario(id)),
);
