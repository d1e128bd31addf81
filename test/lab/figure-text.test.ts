import { expect, test } from 'vitest';
import { figureText } from '#src/lab/figure-text.ts';

test('a span of the prose has three digits, however long it is', () => {
  const spans = [4.1234, 67.614, 9589.51, 34_640.2, 187_654.3];
  expect(spans.map((value) => figureText({ value, unit: 'ms' }))).toEqual([
    '4.12 ms',
    '68 ms',
    '9.59 s',
    '34.6 s',
    '3 min 8 s',
  ]);
});

test('shares, counts, and how one figure stands to another', () => {
  expect(figureText({ value: 0.19453, unit: 'ratio' })).toBe('19.5 %');
  expect(figureText({ value: 3568, unit: 'calls' })).toBe('3,568');
  expect(figureText({ value: 3568, unit: 'calls', minus: 529 })).toBe('3,039');
  expect(figureText({ value: 3568, unit: 'calls', per: 529 })).toBe('6.7');
});
