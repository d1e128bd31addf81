import type { AnyEntry } from '../simulator/kernel/trace.ts';
import { type Answer, answerOf } from '../simulator/scenario/answer.ts';
import { faultSentence } from '../simulator/scenario/fault.ts';
import { type Plan, prepare } from '../simulator/scenario/recipe.ts';
import { type Run, type RunOptions, run } from '../simulator/scenario/run.ts';
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

/** All that happens in a run, one entry after the other. */
export function traceOf(plan: Plan, options: RunOptions = {}): Pick<Run, 'endedAt'> & { entries: AnyEntry[] } {
  const entries: AnyEntry[] = [];
  const { endedAt } = run(plan, { ...options, hearers: [{ apply: (entry) => entries.push(entry) }] });
  return { entries, endedAt };
}

export function answerTo(scenario: Scenario, recipe: object): Answer {
  return answerOf(runOf(scenario, recipe));
}
