import { catalog, isScenarioId, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { type Fault, shown } from '#simulator/scenario/fault.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { Refused } from './refused.ts';

const ids = Object.keys(catalog) as ScenarioId[];

/** Loads the scenario of this id; an unknown one is refused, together with the faults found so far. */
export function scenarioOf(id: unknown, faults: readonly Fault[] = []): Promise<Scenario> {
  if (typeof id === 'string' && isScenarioId(id)) return loadScenario(id);
  throw new Refused([...faults, { where: 'scenario', found: shown(id), allowed: `one of ${ids.join(', ')}` }]);
}

export function allScenarios(): Promise<Scenario[]> {
  return Promise.all(ids.map(loadScenario));
}
