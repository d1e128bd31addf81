import { expect, test } from 'vitest';
import { binsOf, binsPath } from '#src/pictures/distribution.ts';

test('values are counted by the span they fall into, the lower border included', () => {
  expect(binsOf([0, 1, 9.99, 10, 25, 30, 99], 10, 3)).toEqual({ shares: [1, 1 / 3, 1 / 3], beyond: 2 });
  expect(binsOf([], 10, 2)).toEqual({ shares: [0, 0], beyond: 0 });
});

test('bins stand on the floor, as high as their share, and empty ones are not drawn', () => {
  expect(binsPath([1, 0, 0.5, 0])).toBe('M0 100V0H250V100zM500 100V50H750V100z');
});
