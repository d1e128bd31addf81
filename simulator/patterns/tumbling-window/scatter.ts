import { type Micros, toMicros } from '../../kernel/time.ts';
import type { WindowEntry } from '../../parts/windowing/kinds.ts';
import type { Scatter } from '../../scenario/scatter.ts';
import type { TumblingParams } from './params.ts';

/** Every event and its fate: in its window's first result, in a correction, or in none. */
export const scatter: Scatter<TumblingParams, WindowEntry> = {
  fates: ['in time', 'late: corrects', 'late: dropped'],
  start({ params }) {
    const size = toMicros(params.sizeMs);
    let watermark: Micros = -Infinity;
    return (entry) => {
      if (entry.kind === 'watermark-advanced') watermark = toMicros(entry.data.watermarkMs);
      if (entry.kind !== 'event-arrived') return null;
      const { t, key, value, start, missed } = entry.data;
      const isLate = start !== null && toMicros(start) + size <= watermark;
      return { t: toMicros(t), key, value, fate: missed > 0 ? 'late: dropped' : isLate ? 'late: corrects' : 'in time' };
    };
  },
};
