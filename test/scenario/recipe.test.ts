import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenario as breaker } from '#simulator/patterns/circuit-breaker/index.ts';
import { scenario as queue } from '#simulator/patterns/queue/index.ts';
import { faultSentence } from '#simulator/scenario/fault.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { recipeOf } from '../arbitraries/scenario-recipe.ts';
import { everyScenario } from '../every-scenario.ts';

const faultsOf = (recipe: unknown, scenario: Scenario = queue) => prepare(scenario, recipe).faults.map(faultSentence);
const set = (given: unknown, atMs = 0) => ({ actions: [{ atMs, do: 'set', with: given }] });

describe('a recipe of nothing', () => {
  test.each(everyScenario.map((scenario) => [scenario.id, scenario] as const))(
    'is the default run of %s',
    (_, scenario) => {
      const { plan } = prepare(scenario, {});
      const defaults = Object.entries(scenario.params).map(([name, field]) => [name, field.default]);
      expect(completeRecipe(plan!)).toEqual({
        ...{ scenario: scenario.id, version: scenario.version, seed: 1, untilMs: scenario.untilMs, actions: [] },
        params: Object.fromEntries(defaults),
      });
      expect(plan!.olderVersion).toBeNull();
    },
  );

  test('with an input has no end, and with an end it has that one', () => {
    expect(prepare(queue, { input: [] }).plan!.recipe.untilMs).toBeNull();
    expect(prepare(queue, { input: [], untilMs: null }).plan!.recipe.untilMs).toBeNull();
    expect(prepare(queue, { input: [], untilMs: 0 }).plan!.recipe.untilMs).toBe(0);
    expect(prepare(queue, { untilMs: 0.1234567 }).plan!.recipe.untilMs).toBe(0.123);
  });
});

test('a recipe that was completed is complete: preparing it again changes nothing', () => {
  for (const scenario of everyScenario) {
    fc.assert(
      fc.property(recipeOf(scenario), (recipe) => {
        const complete = completeRecipe(prepare(scenario, recipe).plan!);
        expect(completeRecipe(prepare(scenario, complete).plan!)).toEqual(complete);
      }),
      { numRuns: 30 },
    );
  }
});

describe('a fault', () => {
  test.each([
    [{ sead: 1 }, 'recipe: found an unknown field "sead"; allowed: scenario, version, seed,'],
    [{ scenario: 'queues' }, 'scenario: found "queues"; allowed: queue.'],
    [{ seed: -1 }, 'seed: found -1; allowed: a whole number from 0 to 4294967295.'],
    [{ seed: 2 ** 32 }, 'seed: found 4294967296;'],
    [{ seed: 0.5 }, 'seed: found 0.5;'],
    [{ seed: '1' }, 'seed: found "1";'],
    [{ seed: NaN }, 'seed: found NaN;'],
    [{ version: 0 }, 'version: found 0; allowed: a whole number from 1 to 1.'],
    [{ version: '1' }, 'version: found "1";'],
    [{ version: 2 }, 'version: found 2, made with a newer lab than this one; allowed: up to version 1 of queue.'],
    [{ untilMs: -1 }, 'untilMs: found -1; allowed: a number of ms from 0 to'],
    [{ untilMs: Infinity }, 'untilMs: found Infinity;'],
    [{ untilMs: '60s' }, 'untilMs: found "60s";'],
    [{ params: [] }, 'params: found []; allowed: an object of arrivalsPerSecond,'],
    [{ params: { severs: 2 } }, 'params: found an unknown parameter "severs"; allowed: arrivalsPerSecond,'],
    [{ params: { toString: 2 } }, 'params: found an unknown parameter "toString";'],
    [{ params: { servers: 0 } }, 'params.servers: found 0; allowed: a whole number from 1 to 10000.'],
    [{ params: { capacity: 0 } }, 'params.capacity: found 0; allowed: a whole number from 1 up, or null.'],
    [{ params: { servers: null } }, 'params.servers: found null;'],
    [{ params: { discipline: 'random' } }, 'params.discipline: found "random"; allowed: one of fifo, lifo, priority.'],
    [{ actions: {} }, 'actions: found {}; allowed: a list of { atMs, do, with }.'],
    [{ actions: [5] }, 'actions[0]: found 5; allowed: { atMs, do, with }.'],
    [{ actions: [{ atMs: 0, do: 'fly' }] }, 'actions[0].do: found "fly"; allowed: one of set.'],
    [{ actions: [{ atMs: 0, do: 'constructor' }] }, 'actions[0].do: found "constructor";'],
    [set({ servers: 2 }, -1), 'actions[0].atMs: found -1;'],
    [{ actions: [{ atMs: 0, do: 'set', with: { servers: 2 }, why: 1 }] }, 'actions[0]: found an unknown field "why";'],
    [set({}), 'actions[0].with: found {}; allowed: an object with at least one of arrivalsPerSecond,'],
    [set(null), 'actions[0].with: found {};'],
    [set({ servers: 0 }), 'actions[0].with.servers: found 0;'],
    [
      set({ discipline: 'lifo' }),
      'actions[0].with: found an unknown change in mid-run of "discipline"; allowed: arrivals',
    ],
    [set({ severs: 1 }), 'actions[0].with: found an unknown parameter "severs"; allowed: arrivals'],
    [set({ constructor: 1 }), 'actions[0].with: found an unknown parameter "constructor";'],
    [JSON.parse('{"params":{"__proto__":1}}'), 'params: found an unknown parameter "__proto__";'],
    [
      JSON.parse('{"actions":[{"atMs":0,"do":"set","with":{"__proto__":1}}]}'),
      'found an unknown parameter "__proto__";',
    ],
    [{ input: {} }, 'input: found {}; allowed: a list of records with t, serviceMs, priority.'],
    [{ input: [{ t: 5 }, { t: 4 }] }, 'input[1], t: found 4;'],
  ])('is named alone and in a sentence: case %#', (recipe, sentence) => {
    const faults = faultsOf(recipe);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
  });

  test.each([[null], [5], ['queue'], [[]], [undefined]])('is a recipe that is no object: %j', (recipe) => {
    expect(faultsOf(recipe)).toHaveLength(1);
  });

  test('is a record that speaks of more than a parameter says there is; the first one is named', () => {
    const input = [{ t: 0, host: 1 }, { t: 1 }, { t: 2, host: 4 }, { t: 3, host: 7 }];
    const faultsWith = (hosts: number) => faultsOf({ input, params: { hosts } }, breaker);
    expect(faultsWith(4)).toEqual(['input[2], host: found 4; allowed: a number below hosts, which is 4.']);
    expect(faultsWith(7)).toEqual(['input[3], host: found 7; allowed: a number below hosts, which is 7.']);
    expect(faultsWith(8)).toEqual([]);
  });

  test('does not hide the others: all are listed, in the order of the recipe, and nothing may run', () => {
    const recipe = {
      ...{ sead: 1, scenario: 'x', version: 9, seed: -1, untilMs: 'x' },
      params: { servers: 0, capacity: 'x', severs: 1 },
      actions: [7, { atMs: -1, do: 'fly' }, { atMs: 0, do: 'set', with: { servers: 0, discipline: 'lifo' } }],
      input: [{ t: 1, serviceMs: -1 }, { priority: 'high' }],
    };
    const { plan, faults } = prepare(queue, recipe);
    expect(plan).toBeNull();
    expect(faults.map(({ where }) => where)).toEqual([
      ...['recipe', 'scenario', 'version', 'seed', 'params', 'params.servers', 'params.capacity'],
      ...['actions[0]', 'actions[1].atMs', 'actions[1].do', 'actions[2].with.servers', 'actions[2].with'],
      ...['input[0], serviceMs', 'input[1], t', 'input[1], priority', 'untilMs'],
    ]);
  });

  test('never keeps a recipe from being read, whatever it is', () => {
    const junk = fc.object({
      key: fc.constantFrom(
        'scenario',
        'seed',
        'params',
        'actions',
        'input',
        'untilMs',
        'servers',
        'atMs',
        'do',
        'with',
        't',
      ),
      values: [fc.jsonValue(), fc.constantFrom('set', 'queue', NaN, -1, 1)],
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.oneof(junk, fc.jsonValue()), (recipe) => {
        const { plan, faults } = prepare(queue, recipe);
        expect(plan === null).toBe(faults.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('versions', () => {
  const later: Scenario = { ...queue, version: 3 };

  test('an older recipe runs by the rules of today, and the plan says that they have changed', () => {
    const { plan } = prepare(later, { version: 2 });
    expect(plan!.olderVersion).toBe(2);
    expect(plan!.recipe.version).toBe(3);
    expect(prepare(later, { version: 3 }).plan!.olderVersion).toBeNull();
  });

  test('a newer one is refused with a sentence', () => {
    expect(faultsOf({ version: 4 }, later)).toEqual([
      'version: found 4, made with a newer lab than this one; allowed: up to version 3 of queue.',
    ]);
  });
});

describe('actions', () => {
  test('have all their arguments, with defaults where none is given', () => {
    const { plan } = prepare(breaker, { actions: [{ atMs: 5, do: 'fail-service' }] });
    expect(plan!.recipe.actions).toEqual([{ atMs: 5, do: 'fail-service', with: { failureProbability: 1 } }]);
  });

  test('that lack an argument, or have one too many, are refused', () => {
    const of = (name: string, given: object) => faultsOf({ actions: [{ atMs: 0, do: name, with: given }] }, breaker);
    expect(of('slow-service', {})[0]).toContain('actions[0].with.latencyMs: found nothing;');
    expect(of('reset', { hard: true })).toEqual([
      'actions[0].with: found an unknown argument "hard"; allowed: no argument at all.',
    ]);
  });

  test('that set several parameters are the same in whichever order they name them', () => {
    const named = (given: object) => JSON.stringify(prepare(queue, set(given)).plan!.recipe.actions);
    expect(named({ servers: 2, serviceMs: 5 })).toBe(named({ serviceMs: 5, servers: 2 }));
  });
});
