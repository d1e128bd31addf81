import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { count, duration, moment, number, orNull, probability } from '#simulator/scenario/field.ts';
import { readText } from '#simulator/scenario/field-text.ts';
import { plainNumber, quickCheck } from '#simulator/scenario/quick-check.ts';

const words = { label: 'x', meaning: 'x' };
const value = fc.oneof(
  fc.anything(),
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(NaN, Infinity, -0, 2 ** 53, 0.0001, 9e12, '', 'a', true, null),
);

describe('what the quick check accepts, the schema accepts', () => {
  test.each(Object.keys(catalog) as ScenarioId[])('in %s', async (id) => {
    const { params, input } = await loadScenario(id);
    for (const field of [...Object.values(params), ...Object.values(input.fields)]) {
      const accepts = quickCheck(field);
      const given = fc.oneof(value, fc.constantFrom(...field.choices, field.min, field.max));
      fc.assert(fc.property(given, (each) => !accepts(each) || v.is(field.schema, each)));
    }
  });

  test.each([
    ['a number above 0', number({ ...words, above: 0, max: 2 })],
    ['a count', count({ ...words, min: -2, max: 2 })],
    ['a duration', duration({ ...words, max: 2 })],
    ['a fractional duration', duration({ ...words, fractional: true, max: 2 })],
    ['a probability', orNull(probability(words))],
    ['a moment', moment({ ...words, min: 0 })],
  ])('for %s', (_, field) => {
    fc.assert(fc.property(value, (each) => !quickCheck(field)(each) || v.is(field.schema, each)));
  });
});

test('a plain number is read as any other is', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789.-+e '), maxLength: 17 });
  const decimal = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 99_999 })).map((parts) => parts.join('.'));
  const long = fc
    .tuple(fc.bigInt({ min: 10n ** 14n, max: 10n ** 17n }), fc.nat({ max: 14 }))
    .map(([whole, at]) => `${String(whole).slice(0, at)}.${String(whole).slice(at)}`);
  const field = number({ ...words, min: -1e300, max: 1e300 });
  expect(plainNumber('0.1')).toBe(0.1);
  expect(plainNumber('.')).toBeNaN();
  fc.assert(
    fc.property(fc.oneof(digits, decimal, long), (text) => {
      const quick = plainNumber(`x${text}y`, 1, text.length + 1);
      if (!Number.isNaN(quick)) expect(readText(field, text)).toBe(quick);
    }),
    { numRuns: 5000 },
  );
});
