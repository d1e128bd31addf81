import type { AnyEntry, Kinds, Listener } from '../kernel/trace.ts';

/** The kinds of a scenario's entries, by their names. */
export type KindOf<E> = E extends { readonly kind: infer Kind extends string } ? Kind : string;

/** Somebody who is told of entries: of those of the kinds that `kinds` names, and of all where it names none. */
export interface Hearer {
  readonly kinds?: readonly string[] | undefined;
  readonly apply: Listener;
}

/** One listener for all of them. Most look at few kinds only, and a run has many entries: nobody is asked in vain. */
export function listenerOf(kinds: Kinds, hearers: readonly Hearer[]): Listener {
  const told = new Map<string, Listener[]>();
  for (const kind of Object.keys(kinds))
    told.set(
      kind,
      hearers.filter((each) => each.kinds === undefined || each.kinds.includes(kind)).map(({ apply }) => apply),
    );
  return (entry: AnyEntry) => {
    const listeners = told.get(entry.kind)!;
    for (let n = 0; n < listeners.length; n++) listeners[n]!(entry);
  };
}
