import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotBeside, dotsPath, nearestDot, placeDots } from '#src/pictures/dots.ts';
import { intervalScale, placePoints, referencePath } from '#src/pictures/interval-chart.ts';

const points = [
  { mean: 2, halfWidth: 1, outer: 1.5, samples: [1, 2, 3] },
  { mean: 5, halfWidth: 2, outer: 3, samples: [2, null, 8] },
];
const scale = intervalScale(points);
const dots = placeDots(points, scale);
const room = { width: 500, height: 200 };

test('the scale reaches over the farthest sample and the wider interval', () => {
  expect(scale.top).toBe(8);
  expect(intervalScale([{ mean: 5, halfWidth: 1, outer: 4.5 }]).top).toBe(10);
});

test('there is a dot for each sample that there is, at its height', () => {
  expect(dots.map(({ n, s, y }) => [n, s, y])).toEqual([
    [0, 0, 1 / 8],
    [0, 1, 2 / 8],
    [0, 2, 3 / 8],
    [1, 0, 2 / 8],
    [1, 2, 1],
  ]);
  expect(dotsPath(dots).match(/M/g)?.length).toBe(5);
});

test('pointing at a dot finds it, pointing far from all finds none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...dots),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
      (dot, dx, dy) => {
        const spot = { x: dot.x * room.width + dx, y: (1 - dot.y) * room.height + dy };
        expect(nearestDot(dots, spot, room, 10)).toBe(dot);
      },
    ),
  );
  expect(nearestDot(dots, { x: 250, y: 0 }, room, 10)).toBeNull();
});

test('arrow keys go through the samples by size, and over to the middle one of the neighbour', () => {
  const [low, middle, high, right] = dots as [(typeof dots)[0], (typeof dots)[0], (typeof dots)[0], (typeof dots)[0]];
  expect(dotBeside(dots, low, 'ArrowUp')).toBe(middle);
  expect(dotBeside(dots, high, 'ArrowUp')).toBeNull();
  expect(dotBeside(dots, high, 'ArrowDown')).toBe(middle);
  expect(dotBeside(dots, right, 'ArrowLeft')).toBe(middle);
  expect(dotBeside(dots, low, 'ArrowLeft')).toBeNull();
  expect(dotBeside(dots, low, 'Tab')).toBeNull();
});

test('points may stand where their numbers are, and the outer interval holds the inner one', () => {
  const [first, second] = placePoints(points, scale, [0.1, 0.9]);
  expect([first!.x, second!.x]).toEqual([0.1, 0.9]);
  expect(first!.outerLow).toBeLessThan(first!.low);
  expect(first!.outerHigh).toBeGreaterThan(first!.high);
});

test('a line that leaves the picture ends just above it', () => {
  const line = {
    label: 'theory',
    points: [
      [0, 0],
      [0.5, 4],
      [0.8, 40],
      [0.9, 400],
    ] as const,
  };
  expect(referencePath(line, scale)).toBe('M0 100L500 50L800 -200');
});
