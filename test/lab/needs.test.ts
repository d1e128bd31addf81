import { expect, test } from 'vitest';
import { faultOf } from '#simulator/scenario/fault.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { scenarios } from './scenarios.ts';

const needing = scenarios.flatMap((scenario) =>
  Object.entries(scenario.actions).flatMap(([name, { needs }]) =>
    needs ? [[`${scenario.id} ${name}`, { scenario, name, needs }] as const] : [],
  ),
);

test.each(needing)('%s needs a value that its parameter can have', (_, { scenario, needs }) => {
  const param = scenario.params[needs.param];
  expect(param).toBeDefined();
  expect(faultOf(param!, needs.is, needs.param)).toBeNull();
  expect(needs.otherwise).toMatch(/^[A-Z].*\.$/);
});

test('an action that has no effect runs nevertheless', () => {
  const scenario = scenarios.find(({ id }) => id === 'circuit-breaker')!;
  const metricsOf = (actions: readonly object[]) =>
    run(prepare(scenario, { params: { breaker: false }, actions }).plan!).metrics;
  expect(metricsOf([{ atMs: 5000, do: 'force-open' }])).toEqual(metricsOf([]));
});
