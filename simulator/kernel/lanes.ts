import { finish, scramble, stir, textWords } from './hash.ts';

/** Two lanes of MurmurHash3 with different seeds, that take the same blocks: a fingerprint of 64 bits. */
export class Lanes {
  private first = 0x243f6a88;
  private second = 0x85a308d3;
  private words = 0;

  /** Stirs in the first so many of these blocks, which are scrambled already; by the hundred, a lane is a local number. */
  take(blocks: Int32Array, count: number): void {
    let { first, second } = this;
    for (let at = 0; at < count; at++) {
      const block = blocks[at]!;
      first = stir(first, block);
      second = stir(second, block);
    }
    this.first = first;
    this.second = second;
    this.words += count;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return hex(finish(this.first ^ (4 * this.words))) + hex(finish(this.second ^ (4 * this.words)));
  }
}

/** A text as scrambled blocks. */
export function blocksOf(text: string): Int32Array {
  return Int32Array.from(textWords(text), scramble);
}

/** What stands in the place of a value that may be null or is yes or no, or before it. */
export const marks = { absent: scramble(0), present: scramble(1), no: scramble(2), yes: scramble(3) } as const;

/** Whether a number's first 32-bit word in memory is its upper one: so it is on a big-endian machine. */
export const isUpperFirst = new Uint32Array(Float64Array.of(1).buffer)[0] !== 0;

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
