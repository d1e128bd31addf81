import { type Answer, answerOf } from '../simulator/scenario/answer.ts';
import { faultSentence } from '../simulator/scenario/fault.ts';
import { type Plan, prepare } from '../simulator/scenario/recipe.ts';
import { type Run, run } from '../simulator/scenario/run.ts';
import type { Scenario } from '../simulator/scenario/scenario.ts';

/** The plan of a recipe that must be good; a refused one fails the test with its faults. */
export function planOf(scenario: Scenario, recipe: object): Plan {
  const { plan, faults } = prepare(scenario, recipe);
  if (!plan) throw new Error(faults.map(faultSentence).join('\n'));
  return plan;
}

export function runOf(scenario: Scenario, recipe: object): Run {
  return run(planOf(scenario, recipe), { keepTrace: true });
}

export function answerTo(scenario: Scenario, recipe: object): Answer {
  return answerOf(runOf(scenario, recipe));
}
