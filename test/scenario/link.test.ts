import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scenario as queue } from '#simulator/patterns/queue/index.ts';
import { scenario as tumbling } from '#simulator/patterns/tumbling-window/index.ts';
import { maxLinkLength, readLink, readShared, writeLink } from '#simulator/scenario/link.ts';
import { type CompleteRecipe, completeRecipe } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { actionOf, recipeOf } from '../arbitraries/scenario-recipe.ts';
import { everyScenario } from '../every-scenario.ts';
import { planOf } from '../run-recipe.ts';

const complete = (scenario: Scenario, recipe: object): CompleteRecipe => completeRecipe(planOf(scenario, recipe));
const digest = '0123456789abcdef';
const linkOf = (json: string) => `#r=1.${base64urlnopad.encode(deflateSync(strToU8(json)))}`;
const aLink = writeLink(complete(queue, {}), digest, 12.345);

/** What is wrong is one sentence that a person understands: no name of an error, no stack, no code. */
function expectSentence(problem: string | null): void {
  expect(problem).toMatch(/^[A-Z][^\n]{20,160}\.$/);
  expect(problem).not.toMatch(/Error|undefined|\bat \w+\./);
}

describe('a recipe', () => {
  test.each(everyScenario.map((scenario) => [scenario.id, scenario] as const))(
    'of %s comes out of its link as it went in, with digest and playhead',
    (_, scenario) => {
      fc.assert(
        fc.property(recipeOf(scenario), fc.nat(), (given, micros) => {
          const recipe = complete(scenario, given);
          const { shared } = readLink(writeLink(recipe, digest, micros / 1000));
          expect(shared).toEqual({ recipe: JSON.parse(JSON.stringify(recipe)), digest, playheadMs: micros / 1000 });
          expect(complete(scenario, shared!.recipe)).toEqual(shared!.recipe);
        }),
      );
    },
  );

  test('with any input comes out of its link as it went in', () => {
    const key = fc.string({ unit: 'binary' });
    const row = fc.record({ t: fc.integer(), key, arrival: fc.nat() }, { requiredKeys: ['t', 'arrival'] });
    fc.assert(
      fc.property(fc.array(row), (input) => {
        const recipe = complete(tumbling, { input });
        expect(readLink(writeLink(recipe, digest, 0)).shared!.recipe).toEqual(recipe);
      }),
    );
  });

  test('makes the same link in whatever order its fields stand', () => {
    const recipe = complete(queue, { params: { servers: 2 } });
    const turned = Object.fromEntries(Object.entries(recipe).reverse()) as unknown as CompleteRecipe;
    const params = Object.fromEntries(Object.entries(recipe.params).reverse());
    expect(writeLink({ ...turned, params }, digest, 0)).toBe(writeLink(recipe, digest, 0));
  });

  test('is read with what stands before the link, and with white space about', () => {
    for (const around of [aLink, aLink.slice(1), `https://lab.example/queue/${aLink}`, `${aLink} \n`])
      expect(readLink(around).shared?.recipe).toEqual(complete(queue, {}));
  });

  test('is read whatever stands behind it', () => {
    for (const behind of ['&', '&a=', '&a=1.abc', '&a=1.%%%&b=2'])
      expect(readLink(aLink + behind).shared?.recipe).toEqual(complete(queue, {}));
  });

  test.each(everyScenario.map((scenario) => [scenario.id, scenario] as const))(
    'of %s with a hundred actions and every parameter changed has a link of at most 2,000 characters',
    { timeout: 20_000 },
    (_, scenario) => {
      const hundred = fc.array(actionOf(scenario, scenario.untilMs), { minLength: 100, maxLength: 100, size: 'max' });
      const lengths = fc
        .sample(fc.tuple(recipeOf(scenario), hundred), { numRuns: 10, seed: 1 })
        .map(([recipe, actions]) => {
          const inOrder = actions.toSorted((a, b) => a.atMs - b.atMs).map((action) => pressed(action));
          return writeLink(complete(scenario, { ...recipe, actions: inOrder }), digest, scenario.untilMs).length;
        });
      expect(Math.max(...lengths)).toBeLessThanOrEqual(maxLinkLength);
    },
  );
});

/** An action as the lab stamps it: a gesture changes one parameter. */
function pressed(action: { atMs: number; do: string; with: Readonly<Record<string, unknown>> }): object {
  if (action.do !== 'set') return action;
  return { ...action, with: Object.fromEntries(Object.entries(action.with).slice(0, 1)) };
}

describe('what is no good link', () => {
  test.each([
    ['nothing', ''],
    ['a foreign anchor', '#section-2'],
    ['a foreign address', 'https://example.org/?r=1.abc'],
    ['a newer format', '#r=2.abcdef'],
    ['an empty body', '#r=1.'],
    ['no base64url', '#r=1.!!!!'],
    ['padding and plus signs', '#r=1.ab+/=='],
    ['no deflate', `#r=1.${base64urlnopad.encode(strToU8('plainly not compressed'))}`],
    ['no JSON', linkOf('scenario: queue')],
    ['JSON of a list', linkOf('[1,2]')],
    ['JSON of null', linkOf('null')],
    ['a megabyte', `#r=1.${'A'.repeat(1_000_000)}`],
    ['a megabyte of something else', 'x'.repeat(1_000_000)],
  ])('gives a sentence: %s', (_, link) => {
    const { shared, problem } = readLink(link);
    expect(shared).toBeNull();
    expectSentence(problem);
  });

  test('says how long it is when it is too long to be read', () => {
    expect(readLink(`#r=1.${'A'.repeat(1_000_000)}`).problem).toContain('1000000 characters');
  });

  test('says so of a newer format', () => {
    expect(readLink('#r=2.abcdef').problem).toContain('newer lab');
  });

  test('gives a sentence wherever it was cut', () => {
    for (let length = 0; length < aLink.length; length++) {
      const { shared, problem } = readLink(aLink.slice(0, length));
      expect(shared).toBeNull();
      expectSentence(problem);
    }
  });

  test('never throws, whatever character was changed, left out or doubled', () => {
    const character = fc.constantFrom(...'ABCxyz019-_#=. %é');
    fc.assert(
      fc.property(fc.nat({ max: aLink.length - 1 }), fc.nat({ max: 2 }), character, (at, left, put) => {
        const { shared, problem } = readLink(aLink.slice(0, at) + put + aLink.slice(at + left));
        if (shared === null) expectSentence(problem);
        else expect(shared.recipe).toBeTypeOf('object');
      }),
      { numRuns: 2000 },
    );
  });

  test('is a small link that unpacks to more than a lab needs, refused before it is unpacked', () => {
    const bomb = `#r=1.${base64urlnopad.encode(deflateSync(new Uint8Array(60_000_000)))}`;
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expectSentence(readLink(bomb).problem);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});

describe('a saved file', () => {
  const recipe = { scenario: 'queue', seed: 5 };

  test('may be a recipe, or an answer that holds one', () => {
    expect(readShared(JSON.stringify(recipe)).shared).toEqual({ recipe, digest: null, playheadMs: null });
    const answer = { recipe, events: 5, digest, metrics: {}, result: {}, violations: [] };
    expect(readShared(JSON.stringify(answer)).shared).toEqual({ recipe, digest, playheadMs: null });
  });

  test('with a digest or playhead of the wrong type has none', () => {
    const given = JSON.stringify({ ...recipe, digest: 5, playheadMs: -1 });
    expect(readShared(given).shared).toEqual({ recipe, digest: null, playheadMs: null });
  });
});
