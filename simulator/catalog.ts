import type { Runnable, Scenario } from './scenario/scenario.ts';

interface Entry {
  readonly whole: () => Promise<{ readonly scenario: Scenario }>;
  readonly toRun: () => Promise<{ readonly runnable: unknown }>;
}

/** All scenarios, loaded on demand, whole or as far as a run needs them: a new pattern adds its line here. */
export const catalog = {
  queue: {
    whole: () => import('./patterns/queue/index.ts'),
    toRun: () => import('./patterns/queue/runnable.ts'),
  },
  'circuit-breaker': {
    whole: () => import('./patterns/circuit-breaker/index.ts'),
    toRun: () => import('./patterns/circuit-breaker/runnable.ts'),
  },
  'tumbling-window': {
    whole: () => import('./patterns/tumbling-window/index.ts'),
    toRun: () => import('./patterns/tumbling-window/runnable.ts'),
  },
} as const satisfies Record<string, Entry>;

export type ScenarioId = keyof typeof catalog;

export function isScenarioId(id: string): id is ScenarioId {
  return Object.hasOwn(catalog, id);
}

export function loadScenario(id: ScenarioId): Promise<Scenario> {
  return catalog[id].whole().then(({ scenario }) => scenario);
}

/** As one of many: the types of its own parameters and entries are no longer known. */
export function loadRunnable(id: ScenarioId): Promise<Runnable> {
  return catalog[id].toRun().then(({ runnable }) => runnable as unknown as Runnable);
}
