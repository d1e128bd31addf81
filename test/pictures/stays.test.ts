import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, heapOf, peakOf, rowsOf, type Stay } from '#src/pictures/stays.ts';

/** Stays in order of arrival, in any order of leaving; some still there. */
const anyStays = fc
  .array(fc.record({ gap: fc.nat(50), lasts: fc.option(fc.integer({ min: 1, max: 200 })) }), { maxLength: 30 })
  .map((list): Stay[] => {
    let from = 0;
    return list.map(({ gap, lasts }, id) => {
      from += gap;
      return { id, from, to: lasts === null ? null : from + lasts };
    });
  });
const at = 1000;
const anyWindow = fc.integer({ min: 0, max: 900 }).map((from) => ({ from, to: at }));
const areaOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { from, to }) => sum + to - from, 0);

test('let down to the floor the stays cover what they cover in their rows', () => {
  fc.assert(
    fc.property(anyStays, anyWindow, (stays, window) => {
      expect(areaOf(heapOf(stays, window, at))).toBeCloseTo(areaOf(rowsOf(stays, window, at)), 9);
    }),
  );
});

test('the heap has no gap and nothing twice: at any moment it is as high as the number present', () => {
  fc.assert(
    fc.property(anyStays, fc.integer({ min: 0, max: at - 1 }), (stays, moment) => {
      const window = { from: 0, to: at };
      const share = (moment + 0.5) / at;
      const levels = heapOf(stays, window, at)
        .filter(({ from, to }) => from < share && share < to)
        .map(({ level }) => level)
        .sort((a, b) => a - b);
      const present = stays.filter(({ from, to }) => from <= moment && (to ?? Infinity) > moment).length;
      expect(levels).toEqual(Array.from({ length: present }, (_, n) => n));
    }),
  );
});

test('the peak is the most that were there at once', () => {
  const stays = [
    { id: 1, from: 0, to: 10 },
    { id: 2, from: 5, to: 20 },
    { id: 3, from: 10, to: null },
  ];
  expect(peakOf(heapOf(stays, { from: 0, to: 30 }, 30))).toBe(2);
});
