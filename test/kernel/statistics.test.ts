import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio, Samples, TimeWeighted } from '#simulator/kernel/statistics.ts';

const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })));
/** Shares as people ask for them, among them those whose product with n is not exact in binary. */
const share = fc.oneof(
  fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom(0.5, 0.95, 0.99, 0.999, 1, 1e-9),
);

function samplesOf(values: readonly number[]): Samples {
  const samples = new Samples();
  for (const value of values) samples.add(value);
  return samples;
}

/** The smallest sample that at least the share p of all are not above, found by counting in whole thousandths. */
function nearestRank(values: readonly number[], thousandths: number): number {
  return [...values]
    .sort((a, b) => a - b)
    .find((value) => {
      const below = values.filter((each) => each <= value).length;
      return 1000 * below >= thousandths * values.length;
    })!;
}

describe('samples', () => {
  test('have exact nearest-rank percentiles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 200 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }),
        (values, thousandths) => {
          const shares = thousandths.map((each) => each / 1000);
          const expected = thousandths.map((each) => nearestRank(values, each));
          expect(samplesOf(values).percentiles(...shares)).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.51, 3],
    [[7], 0.01, 7],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.07, 7],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.55, 55],
    [Array.from({ length: 1000 }, (_, index) => index + 1), 0.999, 999],
  ])('of $0.length values, the percentile $1 is $2', (values, p, expected) => {
    expect(samplesOf(values).percentiles(p)).toEqual([expected]);
  });

  test('of nothing have null for a mean and for every percentile', () => {
    expect(new Samples().mean()).toBeNull();
    expect(new Samples().percentiles(0.5, 0.99)).toEqual([null, null]);
  });

  test('keep their order and sum when percentiles are asked for', () => {
    fc.assert(
      fc.property(values, share, (given, p) => {
        const samples = samplesOf(given);
        samples.percentiles(p);
        samples.add(1);
        expect(samples.count).toBe(given.length + 1);
        expect(samples.sum).toBe([...given, 1].reduce((sum, value) => sum + value, 0));
        expect(samples.percentiles(p)).toEqual(samplesOf([...given, 1]).percentiles(p));
      }),
    );
  });

  test('that were forked go on as if nobody else had', () => {
    fc.assert(
      fc.property(values, values, share, (before, after, p) => {
        const samples = samplesOf(before);
        const early = samples.fork();
        const late = samples.fork();
        for (const value of after) samples.add(value);
        samples.percentiles(p);
        expect(early.percentiles(p)).toEqual(samplesOf(before).percentiles(p));
        expect(early.mean()).toBe(samplesOf(before).mean());
        for (const value of after) late.add(value);
        expect(late.percentiles(p)).toEqual(samples.percentiles(p));
        expect(late.sum).toBe(samples.sum);
        expect(samples.percentiles(p)).toEqual(samplesOf([...before, ...after]).percentiles(p));
      }),
    );
  });
});

describe('a number over time', () => {
  const changes = fc
    .array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 9 })))
    .map((given) => given.map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at));

  test('has the area that counting every microsecond comes to', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 20 }), (changes, more) => {
        const weighted = new TimeWeighted();
        for (const { at, value } of changes) weighted.set(at, value);
        const end = (changes.at(-1)?.at ?? 0) + more;
        let area = 0;
        for (let micro = 0; micro < end; micro++) area += changes.findLast(({ at }) => at <= micro)?.value ?? 0;
        expect(weighted.areaUntil(end)).toBe(area);
      }),
    );
  });

  test('goes on independently of its copy', () => {
    const weighted = new TimeWeighted();
    weighted.set(10, 3);
    const copy = weighted.copy();
    weighted.set(20, 100);
    expect(copy.value).toBe(3);
    expect(copy.areaUntil(30)).toBe(60);
    expect(weighted.areaUntil(30)).toBe(1030);
  });
});

test('a ratio to nothing is null, never NaN', () => {
  expect([ratio(0, 0), ratio(3, 0), ratio(3, 2)]).toEqual([null, null, 1.5]);
});
