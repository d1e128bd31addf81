import { type GlossaryEntry, glossary } from './glossary.data.ts';

const byId = new Map(glossary.map((entry) => [entry.id, entry]));

/** The entry that a lesson names; an unknown name stops the build with a sentence. */
export function entryOf(id: string): GlossaryEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`The glossary has no "${id}"; it has ${[...byId.keys()].join(', ')}.`);
  return entry;
}
