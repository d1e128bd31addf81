import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import type { FirstSight } from '../../lab/first-sight.ts';
import { thin } from '../../lab/series.ts';

const buckets = 50;
/** Answers older than this have left the picture. */
const travelUs = 2_000_000;

/** The first sight of a further widget, which most readers scroll past: coarser lines, and no answers that are out of the picture. */
export function lighter(sight: FirstSight<BreakerFrame>): FirstSight<BreakerFrame> {
  const { backdrop, seen } = sight;
  const charts = backdrop.charts.map((chart) => {
    const { at, value } = thin(chart, backdrop.endedAt, buckets);
    return { ...chart, at: Array.from(at), value: Array.from(value) };
  });
  const answers = seen.frame.answers.filter(({ at }) => at > seen.frame.at - travelUs);
  return { ...sight, backdrop: { ...backdrop, charts }, seen: { ...seen, frame: { ...seen.frame, answers } } };
}
