import type { Micros } from '#simulator/kernel/time.ts';
import type { Sentence } from '#simulator/scenario/narration.ts';

/** The sentences of a run, packed: one text and a few columns move from the worker to the page at no cost. */
export interface PackedStory {
  readonly at: ArrayLike<number>;
  readonly seq: ArrayLike<number>;
  readonly moment: ArrayLike<number>;
  /** Where each sentence ends in `text`. */
  readonly ends: ArrayLike<number>;
  readonly text: string;
}

export function packStory(sentences: readonly Sentence[]): PackedStory {
  let end = 0;
  return {
    at: Float64Array.from(sentences, ({ at }) => at),
    seq: Float64Array.from(sentences, ({ seq }) => seq),
    moment: Uint8Array.from(sentences, ({ moment }) => Number(moment)),
    ends: Float64Array.from(sentences, ({ text }) => (end += text.length)),
    text: sentences.map(({ text }) => text).join(''),
  };
}

/** Reads the sentences back, by their number. */
export class Story {
  readonly moments: readonly Sentence[];
  private readonly packed: PackedStory;

  constructor(packed: PackedStory) {
    this.packed = packed;
    this.moments = this.slice(0, this.length).filter(({ moment }) => moment);
  }

  get length(): number {
    return this.packed.at.length;
  }

  sentence(n: number): Sentence {
    const { at, seq, moment, ends, text } = this.packed;
    return {
      at: at[n]!,
      seq: seq[n]!,
      moment: moment[n] === 1,
      text: text.slice(n === 0 ? 0 : ends[n - 1]!, ends[n]!),
    };
  }

  slice(from: number, to: number): readonly Sentence[] {
    const first = Math.max(0, from);
    return Array.from({ length: Math.max(0, Math.min(to, this.length) - first) }, (_, n) => this.sentence(first + n));
  }

  /** How many sentences tell of the first `entries` entries. */
  countUntil(entries: number): number {
    const { seq } = this.packed;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seq[middle]! < entries) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What the entry with this `seq` is told by, if it is. */
  textOf(seq: number): string | undefined {
    const n = this.countUntil(seq + 1) - 1;
    return this.packed.seq[n] === seq ? this.sentence(n).text : undefined;
  }

  /** The next moment after `at`, or the last one before it. */
  nextMoment(at: Micros): Sentence | null {
    return this.moments.find((moment) => moment.at > at) ?? null;
  }

  /** The last moment before `at`. */
  previousMoment(at: Micros): Sentence | null {
    return this.moments.findLast((moment) => moment.at < at) ?? null;
  }
}
