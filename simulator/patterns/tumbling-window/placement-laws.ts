import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import { Accumulator } from '../../parts/windowing/aggregate.ts';
import { WindowMap } from '../../parts/windowing/window-map.ts';
import type { TumblingLaw, TumblingSetting } from './kinds.ts';

export const halfOpen: TumblingLaw = {
  id: 'half-open',
  statement: 'A window holds start ≤ t < end; all are of one size, and each begins where another ends.',
  kinds: ['event-arrived', 'window-fired'],
  watch(setting, broken) {
    const { size, offset } = placing(setting);
    return {
      apply(entry) {
        if (entry.kind === 'event-arrived' && entry.data.start !== null) {
          const t = toMicros(entry.data.t);
          const start = toMicros(entry.data.start);
          if (t < start || t >= start + size)
            broken(entry.at, `an event of ${entry.data.t} ms joins the window that starts at ${entry.data.start} ms`);
          if ((start - offset) % size !== 0)
            broken(entry.at, `a window starts at ${entry.data.start} ms, off the grid`);
        }
        if (entry.kind === 'window-fired' && toMicros(entry.data.end) - toMicros(entry.data.start) !== size)
          broken(entry.at, `a window from ${entry.data.start} ms to ${entry.data.end} ms fires`);
      },
    };
  },
};

export const oneWindowEach: TumblingLaw = {
  id: 'one-window-each',
  statement: 'Every event counts in exactly one window of its key, once, or is dropped as late.',
  kinds: ['event-arrived', 'window-fired', 'input-ended'],
  watch(_, broken) {
    const joined = new WindowMap<{ events: number; counted: number }>();
    let missing = 0;
    let hasEnded = false;
    return {
      apply(entry) {
        if (entry.kind === 'input-ended') hasEnded = true;
        if (entry.kind === 'event-arrived') {
          const { key, start, missed } = entry.data;
          if (start === null) broken(entry.at, `event ${entry.subject} belongs to no window`);
          if (start === null || missed > 0) return;
          const window = joined.get(key, start);
          if (window) window.events++;
          else joined.set(key, start, { events: 1, counted: 0 });
          missing++;
        }
        if (entry.kind !== 'window-fired') return;
        const { key, start, count } = entry.data;
        const window = joined.get(key, start) ?? { events: 0, counted: 0 };
        if (count !== window.events)
          broken(
            entry.at,
            `the window of ${key} that starts at ${start} ms counts ${count} events, ${window.events} came`,
          );
        missing -= count - window.counted;
        window.counted = count;
      },
      end(at) {
        if (hasEnded && missing !== 0) broken(at, `${missing} events are in no result and were not dropped`);
      },
    };
  },
};

export const equalsBatch: TumblingLaw = {
  id: 'equals-batch',
  statement: 'If nothing was dropped, the last result of each window is what a batch over the whole input gives.',
  kinds: ['event-arrived', 'window-fired', 'input-ended'],
  watch(setting, broken) {
    const { size, offset } = placing(setting);
    const batch = new WindowMap<{
      readonly content: Accumulator;
      readonly key: string | null;
      readonly startMs: number;
      result: number | null;
    }>();
    let isComplete = true;
    let hasEnded = false;
    return {
      apply(entry) {
        if (entry.kind === 'input-ended') hasEnded = true;
        if (entry.kind === 'event-arrived') {
          const { key, t, value, missed } = entry.data;
          if (missed > 0) isComplete = false;
          const startMs = toMs(Math.floor((toMicros(t) - offset) / size) * size + offset);
          let window = batch.get(key, startMs);
          if (!window) {
            window = { content: new Accumulator(), key, startMs, result: null };
            batch.set(key, startMs, window);
          }
          window.content.add(value);
        }
        if (entry.kind !== 'window-fired' || !isComplete) return;
        const window = batch.get(entry.data.key, entry.data.start);
        if (window) window.result = entry.data.value;
      },
      end(at) {
        if (!hasEnded || !isComplete) return;
        for (const { content, key, startMs, result } of batch.values()) {
          const expected = content.value(setting.params.aggregate);
          if (result !== expected)
            broken(at, `the window of ${key} that starts at ${startMs} ms says ${result}, the batch ${expected}`);
        }
      },
    };
  },
};

/** The grid from the parameters alone, apart from how the model computes it; times of the run in µs. */
function placing({ params, originUs }: TumblingSetting): { size: Micros; offset: Micros } {
  const size = toMicros(params.sizeMs);
  return { size, offset: (toMicros(params.offsetMs) % size) - ((originUs ?? 0) % size) };
}
