import type { Micros } from '#simulator/kernel/time.ts';
import type { Band } from '../pictures/chart.ts';
import type { Series } from './series.ts';

const spans = 160;
/** A line that wanders by more than this share of its height within a span is drawn as a band. */
const restless = 0.2;

/**
 * A line that jumps up and down faster than a picture can show, as what it came to in each of equal spans of time:
 * the least, the most and the mean over time, all exact. Null where the line itself is calm enough to be drawn.
 */
export function bandOf({ at, value }: Series, endsAt: Micros): Band | null {
  if (at.length <= 4 * spans) return null;
  const band = { to: endsAt, low: [] as number[], mean: [] as number[], high: [] as number[] };
  let next = 0;
  let level = value[0]!;
  for (let span = 0; span < spans; span++) {
    const from = (span * endsAt) / spans;
    const to = ((span + 1) * endsAt) / spans;
    let [low, high, area, since] = [level, level, 0, from];
    for (; next < at.length && at[next]! < to; next++) {
      area += level * (at[next]! - since);
      since = at[next]!;
      level = value[next]!;
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
    band.low.push(low);
    band.high.push(high);
    band.mean.push(Number(((area + level * (to - since)) / (to - from)).toPrecision(4)));
  }
  const wandering = band.high.reduce((sum, high, n) => sum + high - band.low[n]!, 0) / spans;
  return wandering > restless * Math.max(...band.high) ? band : null;
}
