import type { AnyEntry } from '#simulator/kernel/trace.ts';

const mostTold = 3;

/** What happens at one instant, in the trace's own words: “call ended 812 (timeout, error)”. */
export function happeningWords(entries: readonly AnyEntry[]): string {
  const told = entries.slice(0, mostTold).map(({ kind, subject, data }) => {
    const words = Object.values(data).filter((value) => typeof value === 'string' && value !== '');
    return [kind.replaceAll('-', ' '), subject, words.length > 0 ? `(${words.join(', ')})` : null]
      .filter((part) => part !== null)
      .join(' ');
  });
  const more = entries.length - told.length;
  return told.join(' · ') + (more > 0 ? ` · ${more} more` : '');
}
