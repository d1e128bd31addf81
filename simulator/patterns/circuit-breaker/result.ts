import { toMs } from '../../kernel/time.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import type { BreakerParams } from './params.ts';

/** A call under way at the end has null for what is not known yet. */
export interface CallResult {
  readonly atMs: number;
  endedAtMs: number | null;
  outcome: string | null;
  answeredBy: string | null;
}

export interface TransitionResult {
  readonly atMs: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

interface State {
  readonly calls: CallResult[];
  readonly transitions: TransitionResult[];
}

export const resultFold: Fold<
  Setting<BreakerParams>,
  BreakerEntry,
  State,
  { calls: readonly CallResult[]; transitions: readonly TransitionResult[] }
> = {
  initial: () => ({ calls: [], transitions: [] }),
  apply({ calls, transitions }, entry) {
    const atMs = toMs(entry.at);
    switch (entry.kind) {
      case 'call-started':
        calls[entry.subject - 1] = { atMs, endedAtMs: null, outcome: null, answeredBy: null };
        break;
      case 'call-ended':
        Object.assign(calls[entry.subject - 1]!, {
          endedAtMs: atMs,
          outcome: entry.data.outcome,
          answeredBy: entry.data.answeredBy,
        });
        break;
      case 'call-refused':
        calls[entry.subject - 1] = { atMs, endedAtMs: atMs, outcome: 'refused', answeredBy: entry.data.answeredBy };
        break;
      case 'transition': {
        const { from, to, reason } = entry.data;
        transitions.push({ atMs, from, to, reason });
        break;
      }
    }
  },
  snapshot: ({ calls, transitions }) => ({ calls: calls.map((call) => ({ ...call })), transitions: [...transitions] }),
  view: (state) => state,
};
