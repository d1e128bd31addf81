import type { Kinds } from '../kernel/trace.ts';

/**
 * What each kind of entry says to a person, for one step of the picture: sentences with places for the entry's
 * `{subject}` and its `{data}`. `words`: what a value of the data is called there, where its own name is no word.
 */
export interface Happenings<K extends Kinds = Kinds> {
  readonly sentences: { readonly [Kind in keyof K & string]: string };
  readonly words?: Readonly<Record<string, string>>;
}

/** Those of the kinds that every scenario has. */
export const controlHappenings = { action: 'Somebody does something: {do}.' } as const;
