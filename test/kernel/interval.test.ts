import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Confidence, meanInterval } from '#simulator/kernel/interval.ts';

/** Where samples with this many degrees of freedom put the border, in standard errors. */
function border(degrees: number, confidence: Confidence): number {
  const samples = Array.from({ length: degrees + 1 }, (_, n) => n);
  const mean = degrees / 2;
  const variance = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / degrees;
  return meanInterval(samples, confidence).halfWidth! / Math.sqrt(variance / samples.length);
}

/** P(T ≤ t) of Student's distribution: its density summed up by Simpson's rule. */
function probability(t: number, degrees: number): number {
  const density = (x: number): number => (1 + x ** 2 / degrees) ** (-(degrees + 1) / 2);
  const simpson = (to: number, steps: number): number => {
    const h = to / steps;
    let sum = density(0) + density(to);
    for (let n = 1; n < steps; n++) sum += density(n * h) * (n % 2 === 1 ? 4 : 2);
    return (sum * h) / 3;
  };
  return 0.5 + simpson(t, 4000) / constant(degrees);
}

/** √(νπ) Γ(ν/2) / Γ((ν+1)/2), by the steps of the gamma function. */
function constant(degrees: number): number {
  let ratio = degrees % 2 === 1 ? Math.sqrt(Math.PI) : 1 / Math.sqrt(Math.PI) / 0.5;
  for (let v = degrees % 2 === 1 ? 1 : 2; v < degrees; v += 2) ratio *= v / (v + 1);
  return Math.sqrt(degrees * Math.PI) * ratio;
}

test.each([1, 2, 3, 4, 5, 9, 10, 19, 20, 21, 22, 29, 30, 50, 99, 100, 299])(
  'with %i degrees of freedom 95 %% and 99 %% lie inside',
  (degrees) => {
    expect(probability(border(degrees, 95), degrees)).toBeCloseTo(0.975, 7);
    expect(probability(border(degrees, 99), degrees)).toBeCloseTo(0.995, 7);
  },
);

test('the mean is the mean, and the interval does not depend on where the samples lie', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }), (samples) => {
      const { count, mean, halfWidth } = meanInterval(samples);
      expect(count).toBe(samples.length);
      expect(mean).toBeCloseTo(samples.reduce((sum, sample) => sum + sample, 0) / samples.length, 9);
      const moved = meanInterval(samples.map((sample) => sample + 5000));
      expect(moved.halfWidth).toBeCloseTo(halfWidth!, 6);
      expect(moved.mean).toBeCloseTo(mean! + 5000, 6);
    }),
  );
});

test('nothing has no mean, and one sample no interval', () => {
  expect(meanInterval([])).toEqual({ count: 0, mean: null, halfWidth: null });
  expect(meanInterval([7])).toEqual({ count: 1, mean: 7, halfWidth: null });
});
