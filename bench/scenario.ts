import { loadScenario } from '#simulator/catalog.ts';
import { type Plan, prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { arrivalsPerSecond, type Outcome } from './luck.ts';

/** The `queue` scenario's default M/M/1 with about so many customers. */
export async function queuePlan(customers: number, params: Record<string, unknown> = {}): Promise<Plan> {
  const { plan, faults } = prepare(await loadScenario('queue'), {
    untilMs: Math.round((customers / arrivalsPerSecond) * 1000),
    params: { arrivalsPerSecond, ...params },
  });
  if (!plan) throw new Error(JSON.stringify(faults));
  return plan;
}

/** The whole scenario: model, digest, laws, metrics and result. */
export function wholeRun(plan: Plan, keepTrace: boolean): Outcome {
  const { events, metrics, violations } = run(plan, { keepTrace });
  if (violations.length > 0) throw new Error(JSON.stringify(violations[0]));
  return { events, meanStay: (metrics.meanSojournMs ?? NaN) * 1000 };
}
