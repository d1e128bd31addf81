import type { Scenario } from './scenario/scenario.ts';

/** All scenarios, loaded on demand: a new pattern adds its line here. */
export const catalog = {
  queue: () => import('./patterns/queue/index.ts'),
  'circuit-breaker': () => import('./patterns/circuit-breaker/index.ts'),
  'tumbling-window': () => import('./patterns/tumbling-window/index.ts'),
} as const satisfies Record<string, () => Promise<{ readonly scenario: Scenario }>>;

export type ScenarioId = keyof typeof catalog;

export function isScenarioId(id: string): id is ScenarioId {
  return Object.hasOwn(catalog, id);
}

export function loadScenario(id: ScenarioId): Promise<Scenario> {
  return catalog[id]().then(({ scenario }) => scenario);
}
