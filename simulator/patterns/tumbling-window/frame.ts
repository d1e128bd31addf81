import { type Micros, toMicros } from '../../kernel/time.ts';
import { Accumulator } from '../../parts/windowing/aggregate.ts';
import type { FiredBy, WindowEntry } from '../../parts/windowing/kinds.ts';
import { compareKeys } from '../../parts/windowing/rules.ts';
import { WindowMap } from '../../parts/windowing/window-map.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { TumblingSetting } from './kinds.ts';
import { type SpanLife, SpanLives } from './lives.ts';

/** An event on the plane of event time × arrival. `corrects`: late, but its window was still held. */
export interface EventPoint {
  readonly event: number;
  readonly t: Micros;
  readonly arrivedAt: Micros;
  readonly key: string | null;
  readonly value: number;
  readonly fate: 'on-time' | 'corrects' | 'dropped';
}

/** A window that is held, with what it would say now. `firings`: how often it has. */
export interface FrameWindow {
  readonly key: string | null;
  readonly start: Micros;
  readonly end: Micros;
  readonly count: number;
  readonly value: number;
  readonly firings: number;
}

/** A result that was given out. */
export interface Firing {
  readonly at: Micros;
  readonly key: string | null;
  readonly start: Micros;
  readonly end: Micros;
  readonly count: number;
  readonly value: number;
  readonly revision: number;
  readonly by: FiredBy;
}

/** What is to be seen of the stream at a moment. */
export interface TumblingFrame {
  readonly at: Micros;
  /** Null before the first event; Infinity once the input has ended. */
  readonly watermark: Micros | null;
  /** The latest events, oldest first. */
  readonly events: readonly EventPoint[];
  /** In the order in which they (would) fire. */
  readonly windows: readonly FrameWindow[];
  /** The latest spans that had a window, in the order in which they began. */
  readonly lives: readonly SpanLife[];
  /** The latest results, oldest first. */
  readonly firings: readonly Firing[];
  readonly idleSources: readonly (string | null)[];
  readonly arrived: number;
  readonly dropped: number;
}

interface Held {
  readonly key: string | null;
  readonly start: Micros;
  readonly content: Accumulator;
  firings: number;
}

interface State {
  readonly setting: TumblingSetting;
  readonly size: Micros;
  watermark: Micros | null;
  events: EventPoint[];
  windows: WindowMap<Held>;
  lives: SpanLives;
  firings: Firing[];
  idleSources: Set<string | null>;
  arrived: number;
  dropped: number;
}

const mostEvents = 600;
const mostFirings = 120;

export const frameFold: Fold<TumblingSetting, WindowEntry, State, TumblingFrame> = {
  initial: (setting) => ({
    setting,
    size: toMicros(setting.params.sizeMs),
    watermark: null,
    events: [],
    windows: new WindowMap(),
    lives: new SpanLives(),
    firings: [],
    idleSources: new Set(),
    arrived: 0,
    dropped: 0,
  }),
  apply(state, entry) {
    switch (entry.kind) {
      case 'event-arrived':
        arrive(state, entry);
        break;
      case 'watermark-advanced':
        state.watermark = toMicros(entry.data.watermarkMs);
        break;
      case 'input-ended':
        state.watermark = Infinity;
        break;
      case 'source-idle':
        state.idleSources.add(entry.data.source);
        break;
      case 'window-fired':
        fire(state, entry);
        break;
      case 'window-closed':
        state.windows.delete(entry.data.key, toMicros(entry.data.start));
        state.lives.close(toMicros(entry.data.start), entry.at);
        break;
    }
  },
  snapshot: (state) => ({
    ...state,
    events: [...state.events],
    windows: state.windows.copy((window) => ({ ...window, content: window.content.copy() })),
    lives: state.lives.copy(),
    firings: [...state.firings],
    idleSources: new Set(state.idleSources),
  }),
  view: ({ setting, size, events, firings, windows, lives, idleSources, ...rest }, at) => ({
    ...rest,
    at,
    events: events.slice(-mostEvents),
    lives: lives.list(),
    firings: firings.slice(-mostFirings),
    idleSources: [...idleSources],
    windows: [...windows.values()]
      .map(({ key, start, content, firings }) => ({
        key,
        start,
        end: start + size,
        count: content.count,
        value: content.value(setting.params.aggregate),
        firings,
      }))
      .sort((a, b) => a.start - b.start || compareKeys(a.key, b.key)),
  }),
};

function arrive(state: State, { at, subject, data }: Extract<WindowEntry, { kind: 'event-arrived' }>): void {
  const { key, value } = data;
  const t = toMicros(data.t);
  state.arrived++;
  state.idleSources.delete(data.source);
  if (data.missed > 0) state.dropped++;
  else if (data.start !== null) {
    const start = toMicros(data.start);
    const window = state.windows.get(key, start) ?? { key, start, content: new Accumulator(), firings: 0 };
    window.content.add(value);
    state.windows.set(key, start, window);
    state.lives.open(start, at);
  }
  const isLate = data.start !== null && toMicros(data.start) + state.size <= (state.watermark ?? -Infinity);
  keep(
    state.events,
    {
      event: subject,
      t,
      arrivedAt: at,
      key,
      value,
      fate: data.missed > 0 ? 'dropped' : isLate ? 'corrects' : 'on-time',
    },
    mostEvents,
  );
}

function fire(state: State, { at, data }: Extract<WindowEntry, { kind: 'window-fired' }>): void {
  const { key, count, value, revision } = data;
  const start = toMicros(data.start);
  keep(
    state.firings,
    { at, key, start, end: toMicros(data.end), count, value, revision, by: data.by as FiredBy },
    mostFirings,
  );
  state.lives.fire(start, at, data.held);
  const window = state.windows.get(key, start);
  if (!data.held) state.windows.delete(key, start);
  else if (window) window.firings++;
}

/** Keeps at least the last `most` items; the older half is cut off now and then, at constant cost an item. */
function keep<T>(items: T[], item: T, most: number): void {
  items.push(item);
  if (items.length >= 2 * most) items.splice(0, items.length - most);
}
