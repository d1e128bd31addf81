import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { type Draft, draftOfPreset, presetOf } from '#src/lab/draft.ts';
import { faceOf } from '#src/lab/face.ts';
import { nearestPreset } from '#src/lab/nearest-preset.ts';

const face = faceOf(scenario);
const ids = scenario.presets.map(({ id }) => id);
const defaults = { key: null, value: 1, arrival: null, source: null };

/** As a run gives it back: each record with all its fields. */
function draftOf(id: string): Draft {
  const { input, ...draft } = draftOfPreset(face, presetOf(face, id));
  return { ...draft, ...(input ? { input: input.map((record) => ({ ...defaults, ...record })) } : {}) };
}

test.each(ids)('the preset %s is known by its recipe, and so is what lies a step beside it', (id) => {
  const draft = draftOf(id);
  const beside = { ...draft, seed: 77 };
  for (const usual of ids) expect([draft, beside].map((each) => nearestPreset(face, each, usual))).toEqual([id, id]);
});

test('what is as near to one as to another stays where it was', () => {
  const draft = { ...draftOf('shop-hours'), input: [] };
  for (const usual of ['shop-hours', 'tunnel-wrong-hour']) expect(nearestPreset(face, draft, usual)).toBe(usual);
});
