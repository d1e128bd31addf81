import { TraceKeeper } from '#simulator/kernel/trace-columns.ts';
import { TraceDigest } from '#simulator/kernel/trace-digest.ts';
import type { RandomTrace } from './arbitraries/trace.ts';

/** The digest of a trace, taken in so many entries at once. */
export function digestOf({ kinds, entries }: Pick<RandomTrace, 'kinds' | 'entries'>, atOnce = 1000): string {
  const keeper = new TraceKeeper(kinds);
  const digest = new TraceDigest(kinds);
  for (const entry of entries) {
    keeper.add(entry);
    if (keeper.rows < atOnce) continue;
    digest.take(keeper.columns());
    keeper.clear();
  }
  digest.take(keeper.columns());
  return digest.toString();
}
