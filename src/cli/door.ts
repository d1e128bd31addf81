import { type Answer, answerOf } from '#simulator/scenario/answer.ts';
import { type Fault, isObject } from '#simulator/scenario/fault.ts';
import { type Plan, prepare } from '#simulator/scenario/recipe.ts';
import type { RecordTable } from '#simulator/scenario/records.ts';
import { run } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { Refused } from './refused.ts';
import { scenarioOf } from './scenarios.ts';

/** The door that every recipe goes through: a plan that may run, or all that is wrong at once. */
export function admit(
  scenario: Scenario,
  given: unknown,
  records?: RecordTable,
  faults: readonly Fault[] = [],
): Plan<Scenario> {
  const prepared = prepare(scenario, given, records);
  if (prepared.plan === null || faults.length > 0) throw new Refused([...faults, ...prepared.faults]);
  return prepared.plan;
}

/** What a recipe comes to, from whatever JSON it was given as. */
export async function answerRecipe(given: unknown): Promise<Answer> {
  const scenario = await scenarioOf(isObject(given) ? given.scenario : undefined);
  return answerOf(run(admit(scenario, given)));
}
