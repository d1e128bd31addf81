import { ratio } from '../../kernel/statistics.ts';
import { toMicros, toMs } from '../../kernel/time.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { MetricDefinition, MetricValues } from '../../scenario/scenario.ts';
import type { WindowEntry, WindowSetting } from './kinds.ts';

export const windowMetrics = {
  eventsIn: { label: 'Events', unit: 'events', meaning: 'Events that arrived.' },
  windowsFired: { label: 'Windows fired', unit: 'windows', meaning: 'First results, one for each window.' },
  revisions: { label: 'Revisions', unit: 'results', meaning: 'Corrected results: later firings of a window.' },
  lateDropped: { label: 'Dropped', unit: 'events', meaning: 'Events that came too late for a window of theirs.' },
  meanResultDelayMs: {
    label: 'Mean result delay',
    unit: 'ms',
    meaning: 'From a window’s end to its first result, over the windows that the watermark fired.',
  },
  openWindowsMax: {
    label: 'Most windows held',
    unit: 'windows',
    meaning: 'Open ones and fired ones that wait for late events.',
  },
  stateEventsMax: {
    label: 'Most events held',
    unit: 'events',
    meaning: 'Events in the windows held, once for each window.',
  },
} as const satisfies Record<string, MetricDefinition>;
export type WindowMetric = keyof typeof windowMetrics;

interface State {
  eventsIn: number;
  windowsFired: number;
  revisions: number;
  lateDropped: number;
  /** Sums of whole microseconds are exact. */
  delaysUs: number;
  delays: number;
  openWindowsMax: number;
  stateEventsMax: number;
}

export const windowMetricFold: Fold<WindowSetting, WindowEntry, State, MetricValues<WindowMetric>> = {
  initial: () => ({
    eventsIn: 0,
    windowsFired: 0,
    revisions: 0,
    lateDropped: 0,
    delaysUs: 0,
    delays: 0,
    openWindowsMax: 0,
    stateEventsMax: 0,
  }),
  apply(state, entry) {
    if (entry.kind === 'event-arrived') {
      state.eventsIn++;
      if (entry.data.missed > 0) state.lateDropped++;
      if (entry.data.openWindows > state.openWindowsMax) state.openWindowsMax = entry.data.openWindows;
      if (entry.data.stateEvents > state.stateEventsMax) state.stateEventsMax = entry.data.stateEvents;
    }
    if (entry.kind !== 'window-fired') return;
    if (entry.data.revision > 0) state.revisions++;
    else {
      state.windowsFired++;
      if (entry.data.by !== 'watermark') return;
      state.delays++;
      state.delaysUs += entry.at - toMicros(entry.data.end);
    }
  },
  snapshot: (state) => ({ ...state }),
  view: ({ delaysUs, delays, ...counts }) => ({ ...counts, meanResultDelayMs: ratio(toMs(delaysUs), delays) }),
};
