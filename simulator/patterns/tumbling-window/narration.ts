import { amountWords } from '../../kernel/amount-words.ts';
import { type Micros, toMicros } from '../../kernel/time.ts';
import type { AnyEntry } from '../../kernel/trace.ts';
import { plural } from '../../kernel/words.ts';
import type { WindowEntry } from '../../parts/windowing/kinds.ts';
import { clockWords } from '../../parts/windowing/words.ts';
import { controlSentence } from '../../scenario/control.ts';
import type { Narration } from '../../scenario/narration.ts';
import type { TumblingSetting } from './kinds.ts';
import { actions, params, type TumblingParams } from './params.ts';

type Clock = (ms: number) => string;
type Told = { readonly text: string; readonly moment: boolean } | null;
type Arrived = Extract<WindowEntry, { kind: 'event-arrived' }>;
type Fired = Extract<WindowEntry, { kind: 'window-fired' }>;

/** With so few records every single one is told. */
const fewRecords = 60;

/** Tells of every result, of every late event and its fate; of each event and watermark only where there are few. */
export const narration: Narration<TumblingParams, WindowEntry> = {
  start(setting) {
    const isShort = setting.recordCount !== null && setting.recordCount <= fewRecords;
    const clock = (ms: number): string => clockWords(ms, setting.originUs);
    const roughly = (ms: number): string => clockWords(ms, setting.originUs, stepOf(setting.params.sizeMs));
    const eventSentence = tellEvents(setting, clock, roughly, isShort);
    const firingSentence = tellFirings(clock);
    let watermarkMs: number | null = null;
    return (entry) => {
      switch (entry.kind) {
        case 'event-arrived':
          return eventSentence(entry, watermarkMs);
        case 'watermark-advanced':
          watermarkMs = entry.data.watermarkMs;
          return isShort ? { text: `The watermark moves to ${roughly(watermarkMs)}.`, moment: false } : null;
        case 'source-idle':
          return {
            text: `${entry.data.source ?? 'The source'} has said nothing for too long: the watermark no longer waits for it.`,
            moment: true,
          };
        case 'window-fired':
          return firingSentence(entry);
        case 'window-closed':
          return isShort
            ? {
                text: `The window ${span(entry, clock)} is forgotten: what still comes for it is dropped.`,
                moment: false,
              }
            : null;
        case 'input-ended':
          return { text: 'Nothing more will come: every window that is still open fires.', moment: true };
        case 'action':
          return { text: controlSentence(entry as AnyEntry, params, actions), moment: true };
      }
    };
  },
};

function tellEvents(
  { params: { sizeMs } }: TumblingSetting,
  clock: Clock,
  roughly: Clock,
  isShort: boolean,
): (entry: Arrived, watermarkMs: number | null) => Told {
  return ({ data }, watermarkMs) => {
    const { t, key, value, start, missed } = data;
    const event = `An event of ${roughly(t)} (${key === null ? '' : `${key}, `}${amountWords(value)})`;
    if (start === null) return null;
    const endMs = (toMicros(start) + toMicros(sizeMs)) / 1000;
    if (watermarkMs !== null && watermarkMs >= endMs) {
      const late = `${event} arrives after the watermark has reached ${clock(endMs)}, the end of its window`;
      return missed > 0
        ? { text: `${late}: it is dropped.`, moment: true }
        : { text: `${late}, but not too late.`, moment: false };
    }
    return isShort
      ? { text: `${event} arrives and joins the window that ends at ${clock(endMs)}.`, moment: false }
      : null;
  };
}

/** The first result of an instant is a moment to jump to, and so is every correction. */
function tellFirings(clock: Clock): (entry: Fired) => Told {
  let lastCause: number | null = null;
  return (entry) => {
    const { value, count, revision, by } = entry.data;
    const isFirst = entry.cause !== lastCause;
    lastCause = entry.cause;
    const result = `${amountWords(value)} from ${plural(count, 'event')}`;
    const window = `the window ${span(entry, clock)}`;
    if (revision > 0) return { text: `Correction ${revision} of ${window}: ${result}.`, moment: true };
    const why =
      by === 'watermark'
        ? 'The watermark has reached its end'
        : by === 'late'
          ? 'Late, but not too late'
          : 'The input has ended';
    return { text: `${why}: ${window} fires with ${result}.`, moment: isFirst };
  };
}

function span(
  {
    data: { key, start, end },
  }: { readonly data: { readonly key: string | null; readonly start: number; readonly end: number } },
  clock: Clock,
): string {
  return `${clock(start)}–${clock(end)}${key === null ? '' : ` of ${key}`}`;
}

/** Nobody wants to hear the microseconds of an event in an hour. */
function stepOf(sizeMs: number): Micros {
  return sizeMs >= 60_000 ? 1_000_000 : 1;
}
