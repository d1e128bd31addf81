import { finish, hashWords, scramble, stir, textWords } from './hash.ts';

/** A source of uniform numbers in [0, 1), multiples of 2⁻⁵³. */
export interface Draws {
  uniform(): number;
}

/** All the luck of one kind; what a subject draws depends on the seed, the stream's name and the subject's number only. */
export interface RandomStream {
  /** The draws that decide the fate of the subject with this number; good until the stream is asked for another's. */
  of(subject: number): Draws;
}

/**
 * The named stream of a run's seed. Two runs that differ in a setting meet the same luck:
 * neither another stream nor another subject's draws can move this one's.
 */
export function randomStream(seed: number, name: string): RandomStream {
  const words = textWords(name);
  return new KeyedStream(hashWords(words, seed), hashWords(words, ~seed));
}

/**
 * xoroshiro128+ (David Blackman and Sebastiano Vigna, 2018), begun anew for each subject. It is pure-rand's to the last
 * bit, as a test shows; that one would be three new objects for each draw, a quarter of all that a run allocates.
 */
class KeyedStream implements RandomStream, Draws {
  private readonly lane1: number;
  private readonly lane2: number;
  private readonly state = new Int32Array(4);

  constructor(lane1: number, lane2: number) {
    this.lane1 = lane1;
    this.lane2 = lane2;
  }

  of(subject: number): Draws {
    const low = scramble(subject | 0);
    const high = scramble(Math.floor(subject / 0x100000000));
    const first = stir(stir(this.lane1, low), high);
    const second = stir(stir(this.lane2, low), high);
    const { state } = this;
    state[0] = finish(first);
    state[1] = finish(second);
    // Never all zero: the third word is odd.
    state[2] = finish(first ^ 0x9e3779b9) | 1;
    state[3] = finish(second ^ 0x85ebca77);
    return this;
  }

  uniform(): number {
    const high = this.next() & 0x3ffffff;
    const low = this.next() & 0x7ffffff;
    return high / 0x4000000 + low / 0x20000000000000;
  }

  /** 32 bits: the lower halves added. The state is two words of 64 bits, each as its upper and its lower half. */
  private next(): number {
    const { state } = this;
    const upper0 = state[0]!;
    const lower0 = state[1]!;
    const lower = state[3]! ^ lower0;
    const upper = state[2]! ^ upper0;
    const out = (lower0 + state[3]!) | 0;
    state[0] = (upper0 << 24) ^ (lower0 >>> 8) ^ upper ^ ((upper << 16) | (lower >>> 16));
    state[1] = (lower0 << 24) ^ (upper0 >>> 8) ^ lower ^ (lower << 16);
    state[2] = (lower << 5) ^ (upper >>> 27);
    state[3] = (upper << 5) ^ (lower >>> 27);
    return out;
  }
}
