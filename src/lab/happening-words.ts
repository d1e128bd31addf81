import type { AnyEntry } from '#simulator/kernel/trace.ts';
import type { Happenings } from '#simulator/scenario/happenings.ts';
import type { Playhead } from './cursor.ts';
import type { RunView } from './run-view.ts';

const mostTold = 3;

/** What has just happened at a playhead. */
export function wordsAt(view: RunView<unknown>, playhead: Playhead): string {
  return happeningWords(happeningAt(view, playhead), view.happenings, (seq) => view.story.textOf(seq));
}

/** All entries of a playhead's instant; none where it stands between two. */
export function happeningAt({ reader }: RunView<unknown>, { at, index }: Playhead): readonly AnyEntry[] {
  let first = index;
  while (first > 0 && reader.columns.at[first - 1] === at) first--;
  return Array.from({ length: index - first }, (_, n) => reader.entry(first + n));
}

/** What happens at one instant: each entry by its own sentence of the story, or else by what its kind says. */
export function happeningWords(
  entries: readonly AnyEntry[],
  { sentences, words = {} }: Happenings,
  told: (seq: number) => string | undefined,
): string {
  const wordFor = ({ data, subject }: AnyEntry, name: string): string => {
    const value = String(name === 'subject' ? subject : data[name]);
    return words[value] ?? value;
  };
  const lines = entries
    .slice(0, mostTold)
    .map((entry) => told(entry.seq) ?? sentences[entry.kind]!.replace(/{(\w+)}/g, (_, name) => wordFor(entry, name)));
  const more = entries.length - lines.length;
  return lines.join(' ') + (more > 0 ? ` And ${more} more.` : '');
}
