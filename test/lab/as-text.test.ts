import { expect, test } from 'vitest';
import { asText, fromText } from '#src/lab/as-text.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { scenarios } from './scenarios.ts';

test.each(scenarios.flatMap((scenario) => scenario.presets.map(({ id }) => [scenario.id, id, scenario] as const)))(
  'the first sight of %s, %s, survives as text',
  (_, preset, scenario) => {
    const sight = firstSight(scenario, { preset });
    expect(fromText(asText(sight))).toEqual(sight);
  },
);

test.each([
  ['no number', { a: [1, NaN] }, '"1" would not survive as text: NaN'],
  ['no end', { limit: Infinity }, '"limit" would not survive as text: Infinity'],
  ['a typed array', { at: new Float64Array(1) }, '"at" would not survive as text: 0'],
  ['a map', { by: new Map() }, '"by" would not survive as text: [object Map]'],
  ['a function', { fold: () => 1 }, '"fold" would not survive as text: () => 1'],
])('%s is refused rather than changed in silence', (_, data, sentence) => {
  expect(() => asText(data)).toThrow(new TypeError(sentence));
});
