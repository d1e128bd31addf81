import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ln } from '#simulator/kernel/logarithm.ts';
import { exp, normalQuantile } from '#simulator/kernel/mathematics.ts';
import { toMicros, toMs } from '#simulator/kernel/time.ts';

/** At most so many steps of a double apart. */
function expectNear(value: number, known: number, ulps = 2): void {
  expect(Math.abs(value - known)).toBeLessThanOrEqual(ulps * Number.EPSILON * Math.abs(known));
}

describe('logarithm and exponential', () => {
  test('meet known values', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(exp(0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expectNear(ln(2), Math.LN2);
    expectNear(ln(10), Math.LN10);
    expectNear(ln(2 ** -53), -36.7368005696771);
    expectNear(exp(1), Math.E);
    expectNear(exp(-10), 4.5399929762484854e-5);
  });

  test("lie next to the engine's own everywhere, and undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expectNear(ln(x), Math.log(x));
        expect(exp(ln(x)) / x).toBeCloseTo(1, 11);
      }),
    );
    fc.assert(fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => expectNear(exp(x), Math.exp(x))));
  });
});

describe('the normal quantile', () => {
  // Source: tables of the standard normal distribution.
  test.each([
    [0.5, 0],
    [0.841344746068543, 1],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.9995, 3.2905267314918945],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  test('is odd about one half', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 8);
      }),
    );
  });
});

describe('time', () => {
  test('survives the way from microseconds to milliseconds and back', () => {
    fc.assert(
      // 126 years to either side.
      fc.property(fc.oneof(fc.integer({ min: -4e15, max: 4e15 }), fc.nat({ max: 1e6 })), (micros) => {
        expect(toMicros(toMs(micros))).toBe(micros);
      }),
      { numRuns: 1000, examples: [[1001], [4_351]] },
    );
  });

  test('prints with at most three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (micros) => {
        expect(String(toMs(micros))).toMatch(/^\d+(\.\d{1,3})?$/);
      }),
    );
  });
});
