import { expect, test } from 'vitest';
import { clusters } from '#src/lab/large-figures.ts';

test('figures keep their size while a few digits come and go', () => {
  expect(clusters([['9'], ['10']])).toBe(clusters([['999']]));
  expect(clusters([['9'], ['A1,000', 'B1,000']])).toBeGreaterThan(clusters([['1,000']]));
  expect(clusters([])).toBeGreaterThan(0);
});
