import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { deedWords } from '#src/lab/deed-words.ts';
import { faceOf } from '#src/lab/face.ts';

const face = faceOf(scenario);
const fail = { atMs: 38_000, do: 'fail-service' };
const later = { ...fail, atMs: 39_000 };
const heal = { atMs: 60_000, do: 'heal-service' };
const set = { atMs: 70_000, do: 'set', with: { windowMs: 5000 } };
const run = (given: Record<string, unknown> = {}) => completeRecipe(prepare(scenario, given).plan!);
const bare = scenario.presets.find(({ id }) => id === 'recovering-flood')!;

test.each([
  [{}, { params: { breaker: false } }, 'You set “Breaker” to off.'],
  [{}, { params: { windowMs: 5000, slowCallMs: 2000 } }, 'You set “Window” to 5 s and “Slow from” to 2 s.'],
  [{ params: { slowCallMs: 2000 } }, {}, 'You set “Slow from” to none.'],
  [{}, { params: bare.params }, `You chose “${bare.label}”.`],
  [{}, { actions: [fail] }, 'You: fail the service (failure probability 100 %).'],
  [{ actions: [fail, heal] }, { actions: [fail] }, 'You took back: heal the service.'],
  [{ actions: [fail] }, { actions: [later] }, 'You moved: fail the service (failure probability 100 %).'],
  [{ actions: [fail] }, { actions: [fail, set] }, 'You set “Window” to 5 s, from here on.'],
  [{ actions: [fail, heal] }, { actions: [] }, 'You changed what was done.'],
  [{}, { seed: 7 }, 'You chose another day, seed 7.'],
  [{}, { input: [{ t: 0 }] }, 'You changed the records.'],
  [{}, { untilMs: 1000 }, 'You changed the run.'],
])('from %o to %o: %s', (before, after, words) => {
  expect(deedWords(face, run(before), run(after))).toBe(words);
});
