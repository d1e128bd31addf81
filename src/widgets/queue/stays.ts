import { TimeWeighted } from '#simulator/kernel/statistics.ts';
import type { Micros } from '#simulator/kernel/time.ts';
import type { EntryOf } from '#simulator/kernel/trace.ts';
import type { QueueKinds, QueueParams } from '#simulator/patterns/queue/params.ts';
import type { Fold } from '#simulator/scenario/fold.ts';
import type { Setting } from '#simulator/scenario/scenario.ts';
import type { Stay } from '../../pictures/stays.ts';
import type { TimeWindow } from '../../pictures/time-window.ts';

/** Little's law at a moment: the two sums, each made in its own way, and the stays that they can be seen from. */
export interface StaysFrame {
  readonly at: Micros;
  readonly window: TimeWindow;
  /** Those present in the window, in order of arrival. */
  readonly stays: readonly Stay[];
  /** The area under the number in the system since the beginning, in customer-µs. */
  readonly area: number;
  /** All stays since the beginning added up, of those still there as far as they have come, in µs. */
  readonly sum: number;
}

interface State {
  /** How long a time is drawn. */
  readonly span: Micros;
  readonly inSystem: TimeWeighted;
  stays: readonly Stay[];
  /** Of those who have left. */
  over: number;
}

const customersDrawn = 58;

/** Stays as far back as the picture reaches, and both sides of Little's law as far back as the run does. */
export const staysFold: Fold<Setting<QueueParams>, EntryOf<QueueKinds>, State, StaysFrame> = {
  initial: ({ params, untilUs }) => ({
    span: Math.min(untilUs ?? Infinity, Math.round((customersDrawn / Math.max(params.arrivalsPerSecond, 1e-3)) * 1e6)),
    inSystem: new TimeWeighted(),
    stays: [],
    over: 0,
  }),
  apply(state, { kind, at, subject }) {
    const { inSystem, span } = state;
    if (kind === 'customer-arrived') {
      inSystem.set(at, inSystem.value + 1);
      const drawn = state.stays.filter(({ to }) => to === null || to > at - span);
      state.stays = [...drawn, { id: subject, from: at, to: null }];
    } else if (kind === 'customer-left') {
      inSystem.set(at, inSystem.value - 1);
      state.over += at - state.stays.find(({ id }) => id === subject)!.from;
      state.stays = state.stays.map((stay) => (stay.id === subject ? { ...stay, to: at } : stay));
    }
  },
  snapshot: (state) => ({ ...state, inSystem: state.inSystem.copy() }),
  view({ inSystem, span, stays, over }, at) {
    const window = { from: Math.max(0, at - span), to: Math.max(span, at) };
    const here = stays.reduce((sum, { from, to }) => sum + (to === null ? at - from : 0), 0);
    return {
      at,
      window,
      stays: stays.filter(({ to }) => to === null || to > window.from),
      area: inSystem.areaUntil(at),
      sum: over + here,
    };
  },
};
