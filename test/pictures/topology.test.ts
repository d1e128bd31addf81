import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, cellsOf, gridOf } from '#src/pictures/cells.ts';
import { freshness } from '#src/pictures/motion.ts';
import { barsOf } from '#src/pictures/strip.ts';
import { onRoute, type Place, spot, underWay } from '#src/pictures/topology.ts';

const number = fc.integer({ min: -200, max: 200 });
const anySpot = fc.tuple(number, number, number).map(([percent, y, dx]) => spot(percent, y, dx));
const anyPlace: fc.Arbitrary<Place> = fc.record({ wide: anySpot, narrow: anySpot });

test('a message begins at the first place of its route, passes all and ends at the last', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, { minLength: 2, maxLength: 5 }), (places) => {
      const legs = places.length - 1;
      for (const [n, place] of places.entries()) {
        const { wide, narrow } = onRoute({ places }, n / legs);
        expect(wide.percent).toBeCloseTo(place.wide.percent, 6);
        expect(narrow.y).toBeCloseTo(place.narrow.y, 6);
      }
    }),
  );
});

test('a way that sags ends where it would without', () => {
  const places = [
    { wide: spot(10), narrow: spot(50) },
    { wide: spot(90), narrow: spot(50, 100) },
  ];
  const bow = { wide: 20, narrow: 8 };
  expect(onRoute({ places, bow }, 1)).toEqual(onRoute({ places }, 1));
  expect(onRoute({ places, bow }, 0.5).wide.y).toBe(20);
  expect(onRoute({ places, bow }, 0.5).narrow.dx).toBe(8);
});

test('one is under way from the beginning until just before the end', () => {
  expect([underWay(10, 9, 4), underWay(10, 10, 4), underWay(10, 12, 4), underWay(10, 14, 4)]).toEqual([
    null,
    0,
    0.5,
    null,
  ]);
});

test('what has just happened fades', () => {
  expect([freshness(10, 9, 4), freshness(10, 10, 4), freshness(10, 13, 4), freshness(10, 20, 4)]).toEqual([
    0, 1, 0.25, 0,
  ]);
});

test('a box shows as many cells as there are places, and none more than is in use', () => {
  expect(cellsOf(['busy', 'other'], 5, 3)).toEqual(['busy', 'other', 'free', 'shut', 'shut']);
  expect(cellsOf(['busy', 'busy', 'busy'], 2)).toEqual(['busy', 'busy', 'busy']);
});

test('cells do not leave their box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
      const grid = gridOf(count);
      for (let n = 0; n < count; n++) {
        const { x, y } = cellAt(grid, n);
        expect(2 * Math.abs(x) + 0.64 * grid.pitch).toBeLessThanOrEqual(grid.width);
        expect(2 * Math.abs(y) + 0.64 * grid.pitch).toBeLessThanOrEqual(grid.height);
      }
      expect(Math.max(grid.width, grid.height)).toBeLessThanOrEqual(86.01);
    }),
  );
});

test('the bars of a strip follow each other and stay within it', () => {
  const bins = fc
    .uniqueArray(fc.integer({ min: -1, max: 40 }), { minLength: 1, maxLength: 41 })
    .map((all) => all.sort((a, b) => a - b).map((n) => ({ at: n * 10, good: (n + 1) % 4, failed: n % 3 ? 1 : 2 })));
  fc.assert(
    fc.property(bins, fc.integer({ min: 0, max: 9 }), (all, shift) => {
      let end = 0;
      for (const { x, width, good, failed } of barsOf({ from: shift - 10, to: 400 + shift, binUs: 10, bins: all })) {
        expect(x).toBeGreaterThanOrEqual(end - 1e-9);
        end = x + width;
        expect(Math.max(good, failed, end)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
