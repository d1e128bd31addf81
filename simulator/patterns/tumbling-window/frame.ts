import { type Micros, toMicros } from '../../kernel/time.ts';
import { Accumulator } from '../../parts/windowing/aggregate.ts';
import type { FiredBy, WindowEntry } from '../../parts/windowing/kinds.ts';
import { compareKeys } from '../../parts/windowing/rules.ts';
import { WindowMap } from '../../parts/windowing/window-map.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { TumblingSetting } from './kinds.ts';
import { type SpanLife, SpanLives } from './lives.ts';

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
  /** In the order in which they (would) fire. */
  readonly windows: readonly FrameWindow[];
  /** The latest spans that had a window, in the order in which they began. */
  readonly lives: readonly SpanLife[];
  /** The latest results, oldest first. */
  readonly firings: readonly Firing[];
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
  windows: WindowMap<Held>;
  lives: SpanLives;
  firings: Firing[];
  arrived: number;
  dropped: number;
}

const mostFirings = 120;

export const frameFold: Fold<TumblingSetting, WindowEntry, State, TumblingFrame> = {
  initial: (setting) => ({
    setting,
    size: toMicros(setting.params.sizeMs),
    windows: new WindowMap(),
    lives: new SpanLives(),
    firings: [],
    arrived: 0,
    dropped: 0,
  }),
  apply(state, entry) {
    switch (entry.kind) {
      case 'event-arrived':
        arrive(state, entry);
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
    windows: state.windows.copy((window) => ({ ...window, content: window.content.copy() })),
    lives: state.lives.copy(),
    firings: [...state.firings],
  }),
  view: ({ setting, size, firings, windows, lives, ...rest }, at) => ({
    ...rest,
    at,
    lives: lives.list(),
    firings: firings.slice(-mostFirings),
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

function arrive(state: State, { at, data }: Extract<WindowEntry, { kind: 'event-arrived' }>): void {
  const { key, value } = data;
  state.arrived++;
  if (data.missed > 0) state.dropped++;
  else if (data.start !== null) {
    const start = toMicros(data.start);
    const window = state.windows.get(key, start) ?? { key, start, content: new Accumulator(), firings: 0 };
    window.content.add(value);
    state.windows.set(key, start, window);
    state.lives.open(start, at);
  }
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
