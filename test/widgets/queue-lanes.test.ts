import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { faceOf } from '#src/lab/face.ts';
import { planOf } from '#src/lab/runs.ts';
import { simulate } from '#src/lab/simulate.ts';
import { recipesOf } from '#src/widgets/queue/lanes.ts';
import { customersOf, inTwoLines, jointly } from '#src/widgets/queue/two-lines.ts';

const first = simulate(await planOf({ run: 'queue/one-till', untilMs: 3000 }));
const face = faceOf(scenario);
const customers = customersOf(face.kinds, first.columns);
const recipe = { ...completeRecipe(await planOf({ run: 'queue/one-till', with: { serviceMs: 20 }, untilMs: 3000 })) };

test('the customers of a run come again when and with what they came', () => {
  const again = prepare(scenario, { ...first.recipe, input: customers }).plan!;
  const served = (metrics: Readonly<Record<string, number | null>>) => [metrics.completed, metrics.meanWaitMs];
  expect(served(simulate(again).metrics)).toEqual(served(first.metrics));
});

test('each goes to one of the two lines, about half of them to either', () => {
  const [left, right] = inTwoLines(customers);
  expect([...left, ...right].sort((a, b) => a.t - b.t)).toEqual(customers);
  expect(left.length / customers.length).toBeGreaterThan(0.4);
  expect(left.length / customers.length).toBeLessThan(0.6);
});

test('in slower hands each service takes as many times as long', () => {
  const records = recipesOf({ recipe, isSplit: true }, face, first).flatMap(({ input }) => input as typeof customers);
  const longest = (list: typeof customers): number => Math.max(...list.map(({ serviceMs }) => serviceMs ?? 0));
  expect(records.length).toBe(customers.length);
  expect(longest(records)).toBeCloseTo(2 * longest(customers), 3);
  expect(recipesOf({ recipe, isSplit: false }, face, first)).toEqual([recipe]);
});

test('of several lines a mean weighs as many as it is of, and counts add up', () => {
  const lines = [
    { meanWaitMs: 10, completed: 30 },
    { meanWaitMs: 50, completed: 10 },
  ];
  expect(jointly('meanWaitMs', scenario.metrics.meanWaitMs!, lines)).toBe(20);
  expect(jointly('completed', scenario.metrics.completed!, lines)).toBe(40);
  expect(jointly('meanWaitMs', scenario.metrics.meanWaitMs!, [{ meanWaitMs: null, completed: 0 }])).toBeNull();
});
