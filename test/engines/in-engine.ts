// Bundled whole and run inside another JavaScript engine: a recipe goes in as JSON, the digest comes out.
import { scenario as breaker } from '../../simulator/patterns/circuit-breaker/index.ts';
import { scenario as queue } from '../../simulator/patterns/queue/index.ts';
import { scenario as tumblingWindow } from '../../simulator/patterns/tumbling-window/index.ts';
import { prepare } from '../../simulator/scenario/recipe.ts';
import { run } from '../../simulator/scenario/run.ts';

const scenarios = [queue, breaker, tumblingWindow];

export function digestOf(json: string): string {
  const recipe = JSON.parse(json) as { scenario: string };
  const { plan, faults } = prepare(scenarios.find(({ id }) => id === recipe.scenario)!, recipe);
  return plan ? run(plan).digest : JSON.stringify(faults);
}
