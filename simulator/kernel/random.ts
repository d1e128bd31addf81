import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { finish, hashWords, scramble, stir, textWords } from './hash.ts';

/** A source of uniform numbers in [0, 1), multiples of 2⁻⁵³. */
export interface Draws {
  uniform(): number;
}

/** All the luck of one kind; what a subject draws depends on the seed, the stream's name and the subject's number only. */
export interface RandomStream {
  /** The draws that decide the fate of the subject with this number. */
  of(subject: number): Draws;
}

/**
 * The named stream of a run's seed. Two runs that differ in a setting meet the same luck:
 * neither another stream nor another subject's draws can move this one's.
 */
export function randomStream(seed: number, name: string): RandomStream {
  const words = textWords(name);
  const lane1 = hashWords(words, seed);
  const lane2 = hashWords(words, ~seed);
  return {
    of(subject: number): Draws {
      const low = scramble(subject | 0);
      const high = scramble(Math.floor(subject / 0x100000000));
      const first = stir(stir(lane1, low), high);
      const second = stir(stir(lane2, low), high);
      // Never all zero: the third word is odd.
      return new SubjectDraws([
        finish(first),
        finish(second),
        finish(first ^ 0x9e3779b9) | 1,
        finish(second ^ 0x85ebca77),
      ]);
    },
  };
}

class SubjectDraws implements Draws {
  private readonly generator: ReturnType<typeof xoroshiro128plusFromState>;

  constructor(state: readonly [number, number, number, number]) {
    this.generator = xoroshiro128plusFromState(state);
  }

  uniform(): number {
    return uniformFloat64(this.generator);
  }
}
