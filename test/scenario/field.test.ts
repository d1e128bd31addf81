import { describe, expect, test } from 'vitest';
import { faultOf, faultSentence, shown } from '#simulator/scenario/fault.ts';
import {
  choice,
  count,
  duration,
  type Field,
  flag,
  maxTimeMs,
  moment,
  number,
  orNull,
  probability,
  text,
} from '#simulator/scenario/field.ts';

const words = { label: 'x', meaning: 'x' };
const never = [NaN, Infinity, -Infinity, undefined, '5', [], {}, [5], new Date(0), 5n, () => 5];

const table: readonly { field: Field; accepts: unknown[]; refuses: unknown[]; allowed: string }[] = [
  {
    field: duration(words),
    accepts: [0, 1, maxTimeMs],
    refuses: [-1, 0.5, maxTimeMs + 1, null, true],
    allowed: 'a whole number of ms from 0 up',
  },
  {
    field: duration({ ...words, min: 1, max: 10, fractional: true }),
    accepts: [1, 1.5, 9.999, 10, 1.001],
    refuses: [0.999, 10.001, 1.0001, null],
    allowed: 'a number of ms (down to 0.001) from 1 to 10',
  },
  {
    field: number({ ...words, above: 0 }),
    accepts: [5e-324, 0.1, 1e300 > Number.MAX_SAFE_INTEGER ? 9e15 : 1],
    refuses: [0, -0, -0.1, 1e300, null],
    allowed: 'a number above 0',
  },
  {
    field: number({ ...words, min: -2, max: 2 }),
    accepts: [-2, -0, 0.3, 2],
    refuses: [-2.0001, 2.0001, true],
    allowed: 'a number from -2 to 2',
  },
  {
    field: count({ ...words, min: 1 }),
    accepts: [1, 2, Number.MAX_SAFE_INTEGER],
    refuses: [0, 1.5, 2 ** 53, null],
    allowed: 'a whole number from 1 up',
  },
  {
    field: probability(words),
    accepts: [0, -0, 0.5, 1],
    refuses: [-1e-9, 1.000001, null],
    allowed: 'a number from 0 to 1',
  },
  {
    field: probability({ ...words, above: 0 }),
    accepts: [1e-9, 1],
    refuses: [0, 2],
    allowed: 'a number above 0 to 1',
  },
  { field: flag(words), accepts: [true, false], refuses: [0, 1, 'true', null], allowed: 'true or false' },
  { field: choice(['a', 'b'], words), accepts: ['a', 'b'], refuses: ['A', 'c', '', null], allowed: 'one of a, b' },
  {
    field: orNull(count({ ...words, min: 1 })),
    accepts: [null, 1],
    refuses: [0, 'null'],
    allowed: 'a whole number from 1 up, or null',
  },
  {
    field: moment({ ...words, min: 0 }),
    accepts: [0, 0.001, 12.345, maxTimeMs, '2024-01-01T00:00:00Z'],
    refuses: [-0.001, 0.0001, maxTimeMs + 1, null, true],
    allowed: 'a number of ms (down to 0.001, 0 or more) or an ISO 8601 time',
  },
];

describe.each(table)('$allowed', ({ field, accepts, refuses, allowed }) => {
  test.each(accepts)('accepts %s', (value) => {
    expect(faultOf(field, value, 'here')).toBeNull();
  });

  const others = never.filter((value) => !(field.kind === 'moment' && value === '5'));
  test.each([...refuses, ...others])('refuses %s', (value) => {
    expect(faultOf(field, value, 'here')).toEqual({ where: 'here', found: shown(value), allowed });
  });
});

test('a text field takes any text and nothing else', () => {
  expect(['', 'x', '\0'].map((value) => faultOf(text(words), value, ''))).toEqual([null, null, null]);
  expect([null, 5, undefined].map((value) => faultOf(text(words), value, '')?.allowed)).toEqual(
    Array(3).fill('a text'),
  );
});

test('microseconds are told from finer times also far from 0', () => {
  const field = duration({ ...words, fractional: true });
  expect(faultOf(field, 86_400_000_000.123, '')).toBeNull();
  expect(faultOf(field, 86_400_000.0004, '')).not.toBeNull();
});

test('a choice has its first for a default, a field that may be null has null', () => {
  expect(choice(['b', 'a'], words).default).toBe('b');
  expect(choice(['b', 'a'], { ...words, default: 'a' }).default).toBe('a');
  expect(orNull(count({ ...words, min: 1 })).default).toBeNull();
});

test('a fault is one sentence; what was found is shown as it was written, and cut where it goes on', () => {
  const fault = faultOf(count({ ...words, min: 1, max: 9 }), 0.5, 'params.servers')!;
  expect(faultSentence(fault)).toBe('params.servers: found 0.5; allowed: a whole number from 1 to 9.');
  expect([shown(undefined), shown(NaN), shown('a"b'), shown(5n), shown(null)]).toEqual([
    'nothing',
    'NaN',
    '"a\\"b"',
    'a bigint',
    'null',
  ]);
  expect(shown('x'.repeat(1e6)).length).toBeLessThan(90);
});
