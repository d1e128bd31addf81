import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '#simulator/scenario/fault.ts';
import { type FieldFace, faceOf } from '#src/lab/face.ts';
import { boxFault } from '#src/lab/fault-words.ts';
import { readValue } from '#src/lab/read-value.ts';
import { placeOfValue, sliderPlaces, sliderScale, valueAtPlace, valueMovedTo } from '#src/lab/slider.ts';
import { exponentOf, fittingSpeed, roundSpeed, speedAt, speedWords } from '#src/lab/speed.ts';
import { levelText, metricText, thousands, valueText } from '#src/lab/values.ts';
import { scenarios } from './scenarios.ts';

const fields: (readonly [string, FieldFace])[] = scenarios.flatMap((scenario) =>
  Object.entries(faceOf(scenario).params).map(([name, field]) => [`${scenario.id} ${name}`, field] as const),
);

describe.each(fields)('the box of %s', (_, field) => {
  test('reads back the value that it shows', () => {
    expect(readValue(field, valueText(field, field.default))).toEqual(field.default);
    const scale = sliderScale(field);
    if (!scale) return;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sliderPlaces }), (place) => {
        const value = valueAtPlace(scale, place);
        expect(readValue(field, valueText(field, value))).toBe(value);
      }),
    );
  });

  test('has a slider whose thumb stays where it was put', () => {
    const scale = sliderScale(field);
    if (!scale) return;
    expect(valueAtPlace(scale, 0)).toBe(scale.from);
    expect(valueAtPlace(scale, sliderPlaces)).toBe(scale.to);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sliderPlaces }), (place) => {
        const value = valueAtPlace(scale, place);
        expect(value).toBeGreaterThanOrEqual(scale.from);
        expect(value).toBeLessThanOrEqual(scale.to);
        expect(valueAtPlace(scale, placeOfValue(scale, value))).toBe(value);
        const at = placeOfValue(scale, value);
        if (value < scale.to) expect(valueMovedTo(scale, value, at + 1)).toBeGreaterThan(value);
        if (value > scale.from) expect(valueMovedTo(scale, value, at - 1)).toBeLessThan(value);
      }),
    );
  });
});

const queueFields = Object.fromEntries(fields.map(([name, field]) => [name, field]));

test.each([
  ['queue serviceMs', '2.5 s', 2500],
  ['queue serviceMs', '0.3s', 300],
  ['queue capacity', '', null],
  ['queue capacity', 'ten', 'ten'],
  ['queue urgentShare', '7 %', 0.07],
  ['queue urgentShare', '0.07', 0.07],
  ['queue servers', '-1', -1],
  ['queue servers', '', ''],
])('in the box of %s, “%s” is %s', (name, typed, value) => {
  expect(readValue(queueFields[name]!, typed)).toBe(value);
});

test.each([
  ['tumbling-window offsetMs', '0 min'],
  ['tumbling-window outOfOrderMs', '0 min'],
  ['circuit-breaker timeoutMs', '0 s'],
])('nothing in the box of %s is %s, and a bare number over it is of that unit', (name, zero) => {
  const field = queueFields[name]!;
  expect(valueText(field, 0)).toBe(zero);
  expect(valueText(field, readValue(field, '5', zero))).toBe(zero.replace('0', '5'));
});

test('what stood in a box by mistake is not taken for a unit', () => {
  const field = queueFields['circuit-breaker timeoutMs']!;
  for (const mistake of ['abc', '10 seconds or so', '1s']) expect(readValue(field, '20', mistake)).toBe(20);
  expect(readValue(field, '20', '1.5 s')).toBe(20_000);
});

describe('what is wrong is told in the unit of the box', () => {
  const faultAt = (name: string, value: unknown): string => {
    const scenario = scenarios.find(({ id }) => name.startsWith(id))!;
    const param = name.split(' ')[1]!;
    return boxFault(queueFields[name]!, faultOf(scenario.params[param]!, value, param)!);
  };

  test.each([
    ['circuit-breaker timeoutMs', 0, /found 0 s; allowed: a time from 1 ms to .* s, in whole ms\.$/],
    ['circuit-breaker timeoutMs', 'soon', /found "soon"; allowed: a time from/],
    ['tumbling-window sizeMs', 0.5, /found 0\.5 ms; allowed: a time from 1 ms/],
    ['queue urgentShare', 1.5, /found 150 %; allowed: a share from 0 % to 100 %\.$/],
    ['queue capacity', 0.5, /allowed: a whole number from 1.*, or none\.$/],
  ])('%s as %s', (name, value, words) => {
    expect(faultAt(name, value)).toMatch(words);
  });

  test.each(fields)('%s names no range in bare ms', (name) => {
    const { kind } = queueFields[name]!;
    if (kind === 'duration') expect(faultAt(name, 'never')).not.toMatch(/of ms (from|up|above)|\d{5,} ms/);
  });
});

test('numbers read as people write them', () => {
  expect(metricText(0.7814, 'ratio')).toBe('78.1 %');
  expect(metricText(90_000, 'ms')).toBe('1 min 30 s');
  expect(metricText(1428, 'calls')).toBe('1,428');
  expect(metricText(6.305, 'customers')).toBe('6.30');
  expect(metricText(null, 'ms')).toBe('–');
  expect(thousands('1234567.8901')).toBe('1,234,567.8901');
  expect(levelText(0.5, 'ratio')).toBe('50 %');
});

test('a speed is round, and slow enough to follow', () => {
  expect(fittingSpeed(20_000_000, 5361)).toBe(0.1);
  expect(fittingSpeed(300_000_000, 30_000)).toBe(1);
  expect(roundSpeed(0.07)).toBeCloseTo(0.05);
  expect(roundSpeed(1e9)).toBe(100_000);
  // Three months of flights pass in a few minutes.
  expect(fittingSpeed(89 * 86_400_000_000, 40_000)).toBe(20_000);
  expect(speedAt(exponentOf(4))).toBeCloseTo(4);
  expect([0.01, 0.1, 4, 500, 20_000].map(speedWords)).toEqual([
    '1/100 s/s',
    '0.1 s/s',
    '4 s/s',
    '8.3 min/s',
    '5.6 h/s',
  ]);
});
