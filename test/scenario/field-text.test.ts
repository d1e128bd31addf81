import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, count, duration, flag, moment, number, orNull, text } from '#simulator/scenario/field.ts';
import { readDuration, readText } from '#simulator/scenario/field-text.ts';

describe('a duration', () => {
  test.each([
    ['30s', 30_000],
    ['5m', 300_000],
    ['5min', 300_000],
    ['250ms', 250],
    ['7d', 604_800_000],
    ['2h', 7_200_000],
    ['1.5 s', 1500],
    ['0.3s', 300],
    ['0.001ms', 0.001],
    ['1500', 1500],
    ['1e3', 1000],
    ['-5', -5],
    ['-5s', -5000],
    ['0', 0],
  ])('"%s" is %d ms', (typed, ms) => {
    expect(readDuration(typed)).toBe(ms);
  });

  test.each(['', 's', '5 weeks', '1,5s', '5S', '--5', '1e', 'NaN', 'Infinity', '0x10', '5s ago'])(
    '"%s" is none',
    (typed) => {
      expect(readDuration(typed)).toBeNull();
    },
  );

  test('is read the same in each unit that can say it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seconds) => {
        expect(readDuration(`${seconds}s`)).toBe(readDuration(`${seconds * 1000}ms`));
        expect(readDuration(`${seconds}m`)).toBe(readDuration(`${seconds * 60}s`));
        expect(readDuration(`${seconds}h`)).toBe(readDuration(`${seconds * 60}min`));
        expect(readDuration(`${seconds}d`)).toBe(readDuration(`${seconds * 24}h`));
        expect(readDuration(`${seconds / 1000}s`)).toBe(seconds);
      }),
    );
  });
});

const words = { label: 'x', meaning: 'x' };

describe('what is typed for a field', () => {
  test.each([
    [duration(words), ' 30s ', 30_000],
    [number(words), '1.5', 1.5],
    [number(words), '-.5e-3', -0.0005],
    [number(words), '5.', 5],
    [number(words), '+7', 7],
    [count(words), '12', 12],
    [flag(words), 'true', true],
    [flag(words), ' false', false],
    [choice(['a', 'b'], words), ' b ', 'b'],
    [text(words), ' as it is ', ' as it is '],
    [moment(words), '12.5', 12.5],
    [moment(words), ' 2024-01-01T00:00:00Z ', '2024-01-01T00:00:00Z'],
    [orNull(count(words)), 'null', null],
    [orNull(count(words)), '5', 5],
    [{ ...text(words), kind: 'list' as const }, '[1000,5000]', [1000, 5000]],
  ])('is read by its kind: case %#', (field, typed, value) => {
    expect(readText(field, typed)).toEqual(value);
  });

  test.each([
    [duration(words), 'soon'],
    [number(words), 'NaN'],
    [number(words), '1_000'],
    [number(words), ''],
    [count(words), '1 2'],
    [count(words), 'null'],
    [flag(words), 'yes'],
    [{ ...text(words), kind: 'list' as const }, '[1,'],
  ])('and given back as it was when it cannot be read: case %#', (field, typed) => {
    expect(readText(field, typed)).toBe(typed);
  });

  test('never becomes NaN or a fault of the reader, whatever it is', () => {
    const fields = [duration(words), number(words), count(words), flag(words), moment(words), orNull(number(words))];
    const typed = fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^[-+.0-9eEsmhd ]{0,12}$/));
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, (field, typed) => {
        expect(readText(field, typed)).not.toBeNaN();
      }),
      { numRuns: 1000 },
    );
  });

  test('of a number that was printed is that number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readText(number(words), String(value))).toBe(value + 0);
      }),
    );
  });
});
