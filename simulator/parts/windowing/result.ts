import { type Micros, toMs } from '../../kernel/time.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { WindowEntry, WindowSetting } from './kinds.ts';

export interface WindowResult {
  readonly key: string | null;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly count: number;
  readonly revision: number;
  readonly firedAtMs: number;
}

export interface LateEvent {
  readonly t: number;
  readonly key: string | null;
  readonly arrival: number;
  readonly windowsMissed: number;
}

interface State {
  readonly windows: WindowResult[];
  readonly late: LateEvent[];
  lastArrivalAt: Micros;
}

/** Every result in firing order, and every event that was dropped. */
export const windowResultFold: Fold<
  WindowSetting,
  WindowEntry,
  State,
  { readonly windows: readonly WindowResult[]; readonly late: readonly LateEvent[] }
> = {
  initial: () => ({ windows: [], late: [], lastArrivalAt: 0 }),
  apply(state, entry) {
    if (entry.kind === 'event-arrived') {
      state.lastArrivalAt = entry.at;
      const { t, key, missed } = entry.data;
      if (missed > 0) state.late.push({ t, key, arrival: toMs(entry.at), windowsMissed: missed });
    }
    if (entry.kind !== 'window-fired') return;
    const { key, start, end, value, count, revision, by } = entry.data;
    // At the end of the input a result is dated by the last record, however long the run watched for more.
    const firedAtMs = toMs(by === 'end' ? state.lastArrivalAt : entry.at);
    state.windows.push({ key, start, end, value, count, revision, firedAtMs });
  },
  snapshot: (state) => ({ ...state, windows: [...state.windows], late: [...state.late] }),
  view: ({ windows, late }) => ({ windows, late }),
};
