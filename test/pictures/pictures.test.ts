import { expect, test } from 'vitest';
import { levelOf, valueScale } from '#src/pictures/chart.ts';
import { clockScale, clockText, timeTicks } from '#src/pictures/clock.ts';
import { spaced } from '#src/pictures/spaced.ts';
import { stepPath } from '#src/pictures/step-path.ts';

test('a clock tells times as finely as the run is short', () => {
  expect(clockText(7_300_000, clockScale(20_000_000))).toBe('0:07.300');
  expect(clockText(125_830_000, clockScale(300_000_000))).toBe('2:05.8');
  expect(clockText(5_040_000_000, clockScale(10_620_000_000))).toBe('1:24:00');
  expect(clockText(266_400_000_000, clockScale(400_000_000_000))).toBe('3d 02:00');
  expect(clockText(-1_500_000, clockScale(20_000_000))).toBe('−0:01.500');
});

test('a clock never shows what has not come yet', () => {
  expect(clockText(59_999_999, clockScale(300_000_000))).toBe('0:59.9');
});

test('ticks stand at round times', () => {
  expect(timeTicks(0, 20_000_000, 8).map(({ text }) => text)).toEqual(['0:00', '0:05', '0:10', '0:15', '0:20']);
  expect(timeTicks(0, 300_000_000, 8).map(({ text }) => text)).toEqual([
    '0:00',
    '1:00',
    '2:00',
    '3:00',
    '4:00',
    '5:00',
  ]);
  expect(timeTicks(0, 10_620_000_000, 8).map(({ text }) => text)).toEqual([
    '0:00',
    '0:30',
    '1:00',
    '1:30',
    '2:00',
    '2:30',
  ]);
});

test('a chart of whole numbers is marked in whole numbers, one of shares up to all', () => {
  expect(valueScale([0, 1, 2], null, false)).toEqual({ top: 2, ticks: [0, 1, 2] });
  expect(valueScale([0, 0.2], 0.5, true)).toEqual({ top: 1, ticks: [0, 0.5, 1] });
  expect(valueScale([], null, false).top).toBe(1);
  expect(valueScale([0, 1, 2], null, false, [0, 9.5])).toEqual({ top: 10, ticks: [0, 5, 10] });
  expect(levelOf({ top: 4, ticks: [] }, 1)).toBe(0.25);
});

test('marks that would lie over the one before are left out, the first and the last never', () => {
  const at = (...times: number[]) => times.map((each) => ({ at: each }));
  expect(spaced(at(0, 1, 2, 3, 4, 5, 6, 7, 8), 3)).toEqual(at(0, 3, 8));
  expect(spaced(at(5, 90, 91, 92), 3)).toEqual(at(5, 92));
  expect(spaced(at(5, 6), 3)).toEqual(at(5, 6));
  expect(spaced(at(5), 3)).toEqual(at(5));
  expect(spaced([], 3)).toEqual([]);
  expect(spaced(at(0, 0, 0), 0)).toEqual(at(0, 0, 0));
});

test('a line of steps is drawn with horizontal and vertical strokes', () => {
  expect(stepPath([], 10)).toBe('');
  expect(
    stepPath(
      [
        [0, 5],
        [2.26, 1],
      ],
      10,
    ),
  ).toBe('M0 5H2.3V1H10');
});
