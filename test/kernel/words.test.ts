import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountWords } from '#simulator/kernel/amount-words.ts';
import { durationWords, ordinal, percentWords, plural } from '#simulator/kernel/words.ts';

test.each([
  [0, '0 ms'],
  [0.4, '0.4 ms'],
  [9.9996, '10 ms'],
  [250, '250 ms'],
  [999, '999 ms'],
  [1000, '1 s'],
  [1500, '1.5 s'],
  [59_990, '59.99 s'],
  [60_000, '1 min'],
  [150_000, '2 min 30 s'],
  [3_600_000, '1 h'],
  [11_100_000, '3 h 5 min'],
  [-1500, '−1.5 s'],
])('%d ms is said as "%s"', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

test('no duration is said with 60 of a smaller unit, 1000 ms or a trailing zero', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ms) => {
      expect(durationWords(ms)).not.toMatch(/\b60 (s|min)\b|\b1000 ms|\.\d*0 /);
    }),
    { numRuns: 2000, examples: [[999.7], [59_999], [119_700], [3_599_800], [7_199_999]] },
  );
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('%i as an ordinal is %s', (n, words) => {
  expect(ordinal(n)).toBe(words);
});

test('things are counted, shares are percentages with one decimal at most', () => {
  expect([plural(0, 'customer'), plural(1, 'customer'), plural(3, 'customer')]).toEqual([
    '0 customers',
    '1 customer',
    '3 customers',
  ]);
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  expect([percentWords(0), percentWords(0.1234), percentWords(1)]).toEqual(['0 %', '12.3 %', '100 %']);
});

test.each([
  [7, '7'],
  [999, '999'],
  [10_000, '10,000'],
  [1_234_567.891, '1,234,567.89'],
  [146.333, '146.33'],
  [-1234.5, '-1,234.5'],
])('the amount %d is written as "%s"', (amount, words) => {
  expect(amountWords(amount)).toBe(words);
});
