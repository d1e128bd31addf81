import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitExponential } from '#simulator/kernel/exponential.ts';
import { randomStream } from '#simulator/kernel/random.ts';
import { Arrivals } from '#simulator/parts/arrivals.ts';

const stream = randomStream(5, 'arrivals');
const gapOf = (number: number) => unitExponential(stream.of(number));

interface RateChange {
  readonly at: number;
  readonly rate: number;
}

/** Moments of arrival until an end, the rate changing on the way. */
function arrivalsUntil(end: number, first: number, changes: readonly RateChange[]): number[] {
  const arrivals = new Arrivals(stream, unitExponential, first);
  const moments: number[] = [];
  const runTo = (time: number): void => {
    while (arrivals.nextAt <= time) {
      moments.push(arrivals.nextAt);
      arrivals.advance();
      expect(arrivals.number).toBe(moments.length);
    }
  };
  for (const { at, rate } of changes) {
    runTo(at);
    arrivals.setRate(at, rate);
  }
  runTo(end);
  return moments;
}

/** What has passed between two moments in mean gaps: the area under the rate. */
function meanGaps(from: number, to: number, first: number, changes: readonly RateChange[]): number {
  const steps = [{ at: 0, rate: first }, ...changes];
  return steps.reduce((area, { at, rate }, index) => {
    const [begin, end] = [Math.max(from, at), Math.min(to, steps[index + 1]?.at ?? Infinity)];
    return area + (Math.max(0, end - begin) * rate) / 1e6;
  }, 0);
}

const rate = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }));
const changes = fc
  .array(fc.record({ at: fc.nat({ max: 1_000_000 }), rate }), { maxLength: 6 })
  .map((changes) => changes.sort((a, b) => a.at - b.at));

describe('arrivals', () => {
  test('at a rate that never changes have the gaps of their numbers', () => {
    const moments = arrivalsUntil(2_000_000, 100, []);
    expect(moments.length).toBeGreaterThan(100);
    for (const [number, at] of moments.entries()) {
      const before = moments[number - 1] ?? 0;
      expect(at - before).toBe(Math.round((gapOf(number) * 1e6) / 100));
    }
  });

  test('at a rate that changes keep their luck: each gap is the area under the rate', () => {
    fc.assert(
      fc.property(rate, changes, (first, changes) => {
        const moments = arrivalsUntil(1_500_000, first, changes);
        for (const [number, at] of moments.entries()) {
          const area = meanGaps(moments[number - 1] ?? 0, at, first, changes);
          // The moment is rounded to a microsecond.
          expect(Math.abs(area - gapOf(number))).toBeLessThanOrEqual(0.51e-6 * 500 + 1e-9);
        }
        const rest = meanGaps(moments.at(-1) ?? 0, 1_500_000, first, changes);
        expect(rest).toBeLessThanOrEqual(gapOf(moments.length) + 0.001);
      }),
      { numRuns: 500 },
    );
  });

  test('set to the rate that they have come when they would have come', () => {
    const same = [1, 2, 3, 4, 5].map((tenth) => ({ at: tenth * 100_000, rate: 200 }));
    const moments = arrivalsUntil(1_000_000, 200, same);
    for (const [number, at] of arrivalsUntil(1_000_000, 200, []).entries())
      expect(Math.abs(moments[number]! - at)).toBeLessThanOrEqual(1);
  });

  test('at rate 0 never come', () => {
    expect(new Arrivals(stream, unitExponential, 0).nextAt).toBe(Infinity);
    expect(arrivalsUntil(1e9, 100, [{ at: 0, rate: 0 }])).toEqual([]);
  });
});
