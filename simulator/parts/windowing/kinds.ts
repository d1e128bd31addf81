import type { EntryOf, KindSchema } from '../../kernel/trace.ts';
import { controlKinds } from '../../scenario/run.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { World } from '../../scenario/world.ts';
import type { WindowParams } from './params.ts';

/** What the trace of a windowed stream is made of. Times in data are event times in ms; an entry's own time is when it was handled. */
export const windowKinds = {
  ...controlKinds,
  /**
   * An event arrives: events are numbered from 1. `start`: of its window (the last one, if several; null: none);
   * `missed`: how many windows dropped it. `openWindows` and `stateEvents`: what is held once it has joined.
   */
  'event-arrived': {
    subject: 'number',
    data: {
      t: 'number',
      key: 'text?',
      value: 'number',
      source: 'text?',
      start: 'number?',
      missed: 'number',
      openWindows: 'number',
      stateEvents: 'number',
    },
  },
  'watermark-advanced': { subject: 'none', data: { watermarkMs: 'number' } },
  /** A source has said nothing for `idleMs`: the watermark no longer waits for it. */
  'source-idle': { subject: 'none', data: { source: 'text?' } },
  /** `by`: what made it fire: watermark, late (an event after the end was reached), end (of the input). `held`: it stays for late events. */
  'window-fired': {
    subject: 'none',
    data: {
      key: 'text?',
      start: 'number',
      end: 'number',
      value: 'number',
      count: 'number',
      revision: 'number',
      by: 'text',
      held: 'flag',
    },
  },
  /** A window that was held is forgotten: what still comes for it is dropped. */
  'window-closed': { subject: 'none', data: { key: 'text?', start: 'number', end: 'number', count: 'number' } },
  /** Nothing more will come: the watermark is at +∞. */
  'input-ended': { subject: 'none', data: {} },
} as const satisfies Record<string, KindSchema>;

export type WindowKinds = typeof windowKinds;
export type WindowEntry = EntryOf<WindowKinds>;
export type WindowSetting = Setting<WindowParams>;
export type WindowWorld = World<WindowParams, WindowKinds>;

/** What made a window fire. */
export type FiredBy = 'watermark' | 'late' | 'end';
