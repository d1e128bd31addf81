import { expect, test } from 'vitest';
import { Gaps, valueAt } from '#src/lab/series.ts';
import { linePath, valueScale } from '#src/pictures/chart.ts';

const gapsOf = (...notes: readonly [number, boolean | null][]): Gaps['all'] => {
  const gaps = new Gaps();
  for (const [at, hasValue] of notes) gaps.note(at, hasValue);
  return gaps.all;
};

test('a number is without a value from when it loses it until it gets one again, or to the end', () => {
  expect(gapsOf([10, true], [20, false], [30, null], [40, false], [50, true])).toEqual([{ from: 20, to: 50 }]);
  expect(gapsOf([20, false], [50, true], [60, false])).toEqual([
    { from: 20, to: 50 },
    { from: 60, to: null },
  ]);
});

test('there is no value in a gap, and no line', () => {
  const line = { at: [0, 20, 50], value: [0.25, 0.5, 0], gaps: gapsOf([20, false], [50, true], [80, false]) };
  expect([10, 20, 49, 50, 79, 80, 99].map((time) => valueAt(line, time))).toEqual([0.25, null, null, 0, 0, null, null]);
  const path = linePath(line, { from: 0, to: 100 }, valueScale(line.value, null, true), 100);
  expect(path).toBe('M0 75H200V50H200M500 100H800');
});
