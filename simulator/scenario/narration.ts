import type { Micros } from '../kernel/time.ts';
import type { Fields } from './field.ts';
import type { KindOf } from './listening.ts';
import type { Setting } from './scenario.ts';

/** One sentence of the story that a run tells. Moments are worth a marker on the time line. */
export interface Sentence {
  readonly at: Micros;
  readonly seq: number;
  readonly text: string;
  readonly moment: boolean;
}

/** Puts a trace in words: for each entry a sentence, or null where there is nothing to say. */
export interface Narration<P extends Fields = Fields, E = unknown> {
  /** The kinds of entries that it may have something to say about; all, where it does not say. */
  readonly kinds?: readonly KindOf<E>[];
  start(setting: Setting<P>): (entry: E) => Omit<Sentence, 'at' | 'seq'> | null;
}
