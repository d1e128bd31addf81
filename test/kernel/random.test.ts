import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { finish, hashWords, scramble, stir, textWords } from '#simulator/kernel/hash.ts';
import { randomStream } from '#simulator/kernel/random.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });
const subject = fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
const name = fc.string({ unit: 'binary', maxLength: 12 });

function drawn(seed: number, name: string, subject: number, count = 4): number[] {
  const draws = randomStream(seed, name).of(subject);
  return Array.from({ length: count }, () => draws.uniform());
}

/** Where a subject's generator begins: two hashes of seed, name and number, and two of their relatives. */
function stateOf(seed: number, name: string, subject: number): [number, number, number, number] {
  const [first, second] = [seed, ~seed].map((each) => {
    const lane = hashWords(textWords(name), each);
    return stir(stir(lane, scramble(subject | 0)), scramble(Math.floor(subject / 2 ** 32)));
  }) as [number, number];
  return [finish(first), finish(second), finish(first ^ 0x9e3779b9) | 1, finish(second ^ 0x85ebca77)];
}

describe('a draw', () => {
  test('depends on seed, name and subject only, whatever else was drawn before', () => {
    const disturbance = fc.array(fc.tuple(name, subject, fc.nat({ max: 5 })), { maxLength: 10 });
    fc.assert(
      fc.property(seed, name, subject, disturbance, (seed, name, subject, others) => {
        const stream = randomStream(seed, name);
        for (const [otherName, otherSubject, count] of others) {
          drawn(seed, otherName, otherSubject, count);
          const sameStream = stream.of(otherSubject);
          for (let each = 0; each < count; each++) sameStream.uniform();
        }
        const draws = stream.of(subject);
        expect([draws.uniform(), draws.uniform(), draws.uniform(), draws.uniform()]).toEqual(
          drawn(seed, name, subject),
        );
      }),
    );
  });

  test('is that of pure-rand, to the last bit', () => {
    fc.assert(
      fc.property(seed, name, subject, (seed, name, subject) => {
        const rival = xoroshiro128plusFromState(stateOf(seed, name, subject));
        expect(drawn(seed, name, subject, 8)).toEqual(Array.from({ length: 8 }, () => uniformFloat64(rival)));
      }),
    );
  });

  test('lies in [0, 1) and is a multiple of 2⁻⁵³', () => {
    fc.assert(
      fc.property(seed, name, subject, (seed, name, subject) => {
        for (const uniform of drawn(seed, name, subject, 8)) {
          expect(uniform).toBeGreaterThanOrEqual(0);
          expect(uniform).toBeLessThan(1);
          expect(Number.isInteger(uniform * 2 ** 53)).toBe(true);
        }
      }),
    );
  });

  test('is another one for another name, another seed, another subject', () => {
    fc.assert(
      fc.property(seed, seed, name, name, subject, subject, (seed1, seed2, name1, name2, subject1, subject2) => {
        const one = drawn(seed1, name1, subject1);
        if (seed1 !== seed2) expect(drawn(seed2, name1, subject1)).not.toEqual(one);
        if (name1 !== name2) expect(drawn(seed1, name2, subject1)).not.toEqual(one);
        if (subject1 !== subject2) expect(drawn(seed1, name1, subject2)).not.toEqual(one);
      }),
    );
  });

  test('is another one for names that differ only in trailing zeros, and for neighbours beyond 2³²', () => {
    expect(drawn(1, 'a', 0)).not.toEqual(drawn(1, 'a\0', 0));
    expect(drawn(1, '', 0)).not.toEqual(drawn(1, '\0\0\0\0', 0));
    expect(drawn(1, 'a', 5)).not.toEqual(drawn(1, 'a', 5 + 2 ** 32));
  });
});

/** Pearson's statistic of uniform numbers in equal bins. */
function chiSquare(uniforms: Iterable<number>, bins: number): number {
  const counts = new Array<number>(bins).fill(0);
  let total = 0;
  for (const uniform of uniforms) {
    counts[Math.floor(uniform * bins)]!++;
    total++;
  }
  const expected = total / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function* firstDraws(seed: number, name: string, subjects: number, skip = 0): Generator<number> {
  const stream = randomStream(seed, name);
  for (let subject = 0; subject < subjects; subject++) {
    const draws = stream.of(subject);
    for (let each = 0; each < skip; each++) draws.uniform();
    yield draws.uniform();
  }
}

describe('draws are uniform', () => {
  // 99 degrees of freedom: mean 99, 99.99 % below 161.
  const bins = 100;
  const mostLikely = 161;

  test.each([
    [1, 'arrivals'],
    [2, 'arrivals'],
    [0, 'service'],
    [0xffffffff, ''],
  ])('over subjects, first and third draws, seed %i, stream "%s"', (seed, name) => {
    expect(chiSquare(firstDraws(seed, name, 50_000), bins)).toBeLessThan(mostLikely);
    expect(chiSquare(firstDraws(seed, name, 50_000, 2), bins)).toBeLessThan(mostLikely);
  });

  test('within one subject', () => {
    expect(chiSquare(drawn(7, 'one', 3, 50_000), bins)).toBeLessThan(mostLikely);
  });

  test('over seeds', () => {
    const overSeeds = Array.from({ length: 20_000 }, (_, seed) => drawn(seed, 'arrivals', 0, 1)[0]!);
    expect(chiSquare(overSeeds, bins)).toBeLessThan(mostLikely);
  });

  test('in pairs: neighbouring subjects, two streams and two draws know nothing of each other', () => {
    const pairs: [string, Iterable<number>, Iterable<number>][] = [
      ['neighbours', firstDraws(1, 'a', 40_000), [...firstDraws(1, 'a', 40_001)].slice(1)],
      ['streams', firstDraws(1, 'arrivals', 40_000), firstDraws(1, 'service', 40_000)],
      ['seeds', firstDraws(1, 'a', 40_000), firstDraws(2, 'a', 40_000)],
      ['draws', firstDraws(1, 'a', 40_000), firstDraws(1, 'a', 40_000, 1)],
    ];
    for (const [what, xs, ys] of pairs) {
      const ones = [...xs];
      const others = [...ys];
      const cells = ones.map((x, index) => (Math.floor(x * 10) + others[index]!) / 10);
      expect(chiSquare(cells, bins), what).toBeLessThan(mostLikely);
    }
  });
});
