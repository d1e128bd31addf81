import { expect, test } from 'vitest';
import { bandPaths } from '#src/pictures/chart.ts';

const band = { to: 300, low: [0, 0, 0], mean: [1, 2, 3], high: [4, 4, 4] };
const scale = { top: 4, ticks: [0, 2, 4] };

test('a band stands where its own time is, however long the window', () => {
  expect(bandPaths(band, { from: 0, to: 300 }, scale).line).toBe('M166.7 75L500 50L833.3 25');
  expect(bandPaths(band, { from: 0, to: 3000 }, scale).line).toBe('M16.7 75L50 50L83.3 25');
});
