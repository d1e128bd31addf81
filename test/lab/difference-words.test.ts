import { describe, expect, test } from 'vitest';
import { type CompleteRecipe, completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { presetName, runNames } from '#src/lab/difference-words.ts';
import { draftOfPreset, recipeOf } from '#src/lab/draft.ts';
import { faceOf } from '#src/lab/face.ts';
import { scenarios } from './scenarios.ts';

const [breaker, windows] = ['circuit-breaker', 'tumbling-window'].map(
  (id) => scenarios.find((each) => each.id === id)!,
);

function recipe(scenario: Scenario, preset: string, changed: Partial<CompleteRecipe> = {}): CompleteRecipe {
  const face = faceOf(scenario);
  const draft = recipeOf(face, draftOfPreset(face, face.presets.find(({ id }) => id === preset)!));
  const params = { ...(draft.params as object), ...changed.params };
  return completeRecipe(prepare(scenario, { ...draft, ...changed, params }).plan!);
}

const outage = (params: Record<string, unknown> = {}, more: Partial<CompleteRecipe> = {}): CompleteRecipe =>
  recipe(breaker!, 'outage-breaker', { params, ...more });

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test.each(scenario.presets.map(({ id, label }) => [label, id]))('the run of “%s” is called so', (label, id) => {
    expect(presetName(faceOf(scenario), recipe(scenario, id))).toBe(label);
  });
});

const fail = { atMs: 38_000, do: 'fail-service', with: { failureProbability: 1 } };
const heal = { atMs: 60_000, do: 'heal-service', with: {} };

test.each([
  ['a switch', outage({ breaker: false }), outage(), 'no breaker', 'with breaker'],
  ['a setting', outage({ windowMs: 5000 }), outage(), 'window 5 s', 'window 1 min'],
  [
    'two of them',
    outage({ windowMs: 5000, openMs: 1000 }),
    outage(),
    'window 5 s, stay open for 1 s',
    'window 1 min, stay open for 30 s',
  ],
  [
    'many, of one preset',
    outage({ windowMs: 5000, openMs: 1000, successThreshold: 1, outageMs: 60_000 }),
    outage({ breaker: true, hosts: 2, minimumCalls: 7 }),
    'Outage, a short window, changed',
    'Outage, with a breaker, changed',
  ],
  ['another day', outage(), outage({}, { seed: 7 }), 'seed 1', 'seed 7'],
  [
    'something done',
    outage(),
    outage({}, { actions: [fail] }),
    'nothing done',
    'fail the service (failure probability 100 %) at 0:38.0',
  ],
  [
    'something more done',
    outage({}, { actions: [fail] }),
    outage({}, { actions: [fail, heal] }),
    'not: heal the service at 1:00.0',
    'heal the service at 1:00.0',
  ],
])('two runs are named by what differs: %s', (_, a, b, nameA, nameB) => {
  expect(runNames(faceOf(breaker!), a, b)).toEqual({ a: nameA, b: nameB });
  expect(runNames(faceOf(breaker!), b, a)).toEqual({ a: nameB, b: nameA });
});

test('two presets that differ in much have their own names', () => {
  const [face, late, shop] = [faceOf(windows!), recipe(windows!, 'tunnel-wrong-hour'), recipe(windows!, 'shop-hours')];
  const label = (id: string) => face.presets.find((preset) => preset.id === id)!.label;
  expect(runNames(face, late, shop)).toEqual({ a: label('tunnel-wrong-hour'), b: label('shop-hours') });
});

test('what differs in more than a name holds is counted', () => {
  const many = { windowMs: 10_000, openMs: 5000, successThreshold: 4, minimumCalls: 7 };
  expect(runNames(faceOf(breaker!), outage(), outage(many)).b).toBe('window 10 s, minimum calls 7 and 2 more');
});

test('records that were moved are told from those that were given', () => {
  const given = recipe(windows!, 'tunnel-wrong-hour');
  const moved = { ...given, input: given.input!.slice(1) };
  expect(runNames(faceOf(windows!), given, moved)).toEqual({ a: 'records as given', b: 'records changed' });
});
