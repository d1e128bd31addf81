import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Peaks, sparkline } from '#src/cli/sparkline.ts';
import { numberWords, table } from '#src/cli/table.ts';

describe('a sparkline', () => {
  test('rises from nothing to the greatest value', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([null, 0, 0.5])).toBe(' ▁█');
    expect(sparkline([0, 0])).toBe('▁▁');
    expect(sparkline([-7, 0])).toBe('▁█');
  });

  test('shows the greatest value of each part of the time', () => {
    const peaks = new Peaks();
    for (const [at, value] of [
      [10, 1],
      [25, 5],
      [26, 2],
      [90, 0],
    ] as const)
      peaks.set(at, value);
    expect(peaks.columns(100, 10)).toEqual([null, 1, 5, 2, 2, 2, 2, 2, 2, 2]);
  });

  test('holds the last value to the end, and has nothing to show of no time at all', () => {
    const peaks = new Peaks();
    peaks.set(0, 3);
    expect(peaks.columns(1_000_000_000, 4)).toEqual([3, 3, 3, 3]);
    expect(new Peaks().columns(0, 3)).toEqual([null, null, null]);
  });

  test('never loses the highest peak, however long the run', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 100 })), { minLength: 1 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 60 }), (given, count) => {
        const peaks = new Peaks(64);
        let at = 0;
        for (const [gap, value] of given) {
          at += gap;
          peaks.set(at, value);
        }
        const shown = peaks.columns(at + 1, count).map((value) => value ?? 0);
        expect(Math.max(...shown)).toBe(Math.max(...given.map(([, value]) => value)));
      }),
    );
  });
});

test('a table has columns of equal width', () => {
  const rows = [
    ['calls', '1,234', '1/s'],
    ['x', '5', ''],
  ];
  expect(table(rows, [1])).toBe('calls  1,234  1/s\nx          5\n');
});

test('numbers read well, and a missing one is a dash', () => {
  expect([1_234_567, 0.123_456_78, 98.5956, 0, null].map(numberWords)).toEqual([
    '1,234,567',
    '0.123457',
    '98.5956',
    '0',
    '–',
  ]);
});
