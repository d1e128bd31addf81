import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DistributionName, distributionNames, unitDistribution } from '#simulator/kernel/distributions.ts';
import { randomStream } from '#simulator/kernel/random.ts';

function sample(name: DistributionName, cv: number, seed: number, count = 200_000): number[] {
  const stream = randomStream(seed, 'sample');
  const draw = unitDistribution(name, cv);
  return Array.from({ length: count }, (_, subject) => draw(stream.of(subject)));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function cvOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / mean;
}

describe.each([1, 2, 3])('with seed %i', (seed) => {
  // Five standard errors of the mean of 200,000 draws are 0.011 × cv.
  test.each([
    ['exponential', 1, 1],
    ['constant', 1, 0],
    ['uniform', 1, 1 / Math.sqrt(3)],
    ['lognormal', 0.3, 0.3],
    ['lognormal', 1, 1],
    ['pareto', 0.3, 0.3],
  ] as const)('%s (cv %d) has mean 1 and coefficient of variation %d', (name, shape, cv) => {
    const values = sample(name, shape, seed);
    expect(Math.abs(meanOf(values) - 1)).toBeLessThanOrEqual(0.012 * cv);
    expect(Math.abs(cvOf(values) - cv)).toBeLessThanOrEqual(0.04 * cv);
  });

  // The variance of a heavy tail converges too slowly to be sampled: its distribution function is compared instead.
  test.each([1, 3])('pareto (cv %d) has the distribution function of its shape', (cv) => {
    const alpha = 1 + Math.sqrt(1 + 1 / cv ** 2);
    const least = (alpha - 1) / alpha;
    const values = sample('pareto', cv, seed);
    for (const x of [1.01 * least, 1, 2, 5, 20]) {
      const expected = 1 - (least / x) ** alpha;
      const share = values.filter((value) => value <= x).length / values.length;
      expect(Math.abs(share - expected)).toBeLessThan(0.006);
    }
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(least);
  });

  test('lognormal (cv 3) has its median where the shape puts it', () => {
    const below = sample('lognormal', 3, seed).filter((value) => value < 1 / Math.sqrt(1 + 9)).length;
    expect(Math.abs(below / 200_000 - 0.5)).toBeLessThan(0.006);
  });
});

test('every draw is finite and not negative, also of the smallest and largest uniform numbers', () => {
  const uniform = fc.oneof(
    fc.constantFrom(0, 2 ** -53, 1 - 2 ** -53),
    fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true }),
  );
  const cv = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...distributionNames), cv, uniform, (name, cv, uniform) => {
      const value = unitDistribution(name, cv)({ uniform: () => uniform });
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(Infinity);
      if (name === 'lognormal' || name === 'pareto') expect(value).toBeGreaterThan(0);
    }),
  );
});

test('a larger uniform number never gives a smaller value: two settings keep their luck in order', () => {
  const uniform = fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...distributionNames), uniform, uniform, (name, one, other) => {
      const draw = unitDistribution(name, 2);
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((uniform) =>
        draw({ uniform: () => uniform }),
      );
      expect(less).toBeLessThanOrEqual(more! * (1 + 1e-12));
    }),
  );
});

test('each draw takes one uniform number', () => {
  for (const name of distributionNames) {
    let taken = 0;
    const draws = { uniform: () => ++taken / 10 };
    unitDistribution(name, 1)(draws);
    expect(taken).toBe(name === 'constant' ? 0 : 1);
  }
});
