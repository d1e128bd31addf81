import { type Micros, toMicros } from '../../kernel/time.ts';
import { EndTally } from '../../parts/windowing/end-tally.ts';
import { ClosingLine } from '../../parts/windowing/laws.ts';
import type { TumblingLaw } from './kinds.ts';

export const droppedOnlyWhenTooLate: TumblingLaw = {
  id: 'dropped-only-when-too-late',
  statement:
    'An event is dropped when the watermark has reached the end of its window plus the allowed lateness, and only then.',
  kinds: ['action', 'watermark-advanced', 'input-ended', 'event-arrived'],
  watch(setting, broken) {
    const closingLine = new ClosingLine(setting);
    const size = toMicros(setting.params.sizeMs);
    return {
      apply(entry) {
        closingLine.follow(entry);
        if (entry.kind !== 'event-arrived' || entry.data.start === null) return;
        const isTooLate = toMicros(entry.data.start) + size <= closingLine.at;
        if (isTooLate !== entry.data.missed > 0)
          broken(entry.at, `event ${entry.subject} is ${isTooLate ? 'too late and kept' : 'in time and dropped'}`);
      },
    };
  },
};

export const firesWhenComplete: TumblingLaw = {
  id: 'fires-when-complete',
  statement:
    'A window fires as soon as the watermark reaches its end, not before, and at once again for each late event.',
  kinds: ['event-arrived', 'watermark-advanced', 'input-ended', 'window-fired'],
  watch({ params }, broken) {
    const size = toMicros(params.sizeMs);
    const waiting = new EndTally();
    let watermark: Micros = -Infinity;
    let due = 0;
    const judge = (at: Micros): void => {
      if (due > 0) broken(at, `${due} windows should have fired by now`);
      due = 0;
    };
    return {
      apply(entry) {
        if (entry.kind === 'event-arrived') {
          judge(entry.at);
          if (entry.data.start === null || entry.data.missed > 0) return;
          const end = toMicros(entry.data.start) + size;
          if (end <= watermark) due++;
          else waiting.add(entry.data.key, end);
        }
        if (entry.kind === 'watermark-advanced') watermark = toMicros(entry.data.watermarkMs);
        if (entry.kind === 'input-ended') watermark = Infinity;
        if (entry.kind === 'watermark-advanced' || entry.kind === 'input-ended') due += waiting.releaseUntil(watermark);
        if (entry.kind === 'window-fired' && --due < 0)
          broken(entry.at, `the window of ${entry.data.key} that ends at ${entry.data.end} ms fires without a reason`);
      },
      end: judge,
    };
  },
};

export const holdsWhatItMust: TumblingLaw = {
  id: 'holds-what-it-must',
  statement:
    'What is held is what may still change: windows whose end plus allowed lateness the watermark has not reached.',
  kinds: ['action', 'watermark-advanced', 'input-ended', 'event-arrived'],
  watch(setting, broken) {
    const closingLine = new ClosingLine(setting);
    const size = toMicros(setting.params.sizeMs);
    const held = new EndTally();
    return {
      apply(entry) {
        if (closingLine.follow(entry)) held.releaseUntil(closingLine.at);
        if (entry.kind !== 'event-arrived') return;
        const { key, start, missed, openWindows, stateEvents } = entry.data;
        if (start !== null && missed === 0) held.add(key, toMicros(start) + size);
        if (openWindows !== held.windows || stateEvents !== held.events)
          broken(
            entry.at,
            `${stateEvents} events in ${openWindows} windows are held, not ${held.events} in ${held.windows}`,
          );
      },
    };
  },
};
