import { ratio, TimeWeighted } from '../../kernel/statistics.ts';
import type { Micros } from '../../kernel/time.ts';
import { toMicros } from '../../kernel/time.ts';
import type { EntryOf } from '../../kernel/trace.ts';
import { setValue } from '../../scenario/control.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { QueueKinds, QueueParams } from './params.ts';

/** A customer at a server, and the span of the service: `endsAt` is known from the start. */
export interface InService {
  readonly customer: number;
  readonly server: number;
  readonly startedAt: Micros;
  readonly endsAt: Micros;
}

/** What is to be seen of a queue at a moment. */
export interface QueueFrame {
  readonly at: Micros;
  readonly servers: number;
  readonly capacity: number | null;
  /** The customers in line, in order of arrival. */
  readonly waiting: readonly number[];
  readonly serving: readonly InService[];
  /** Busy server time ÷ server time, so far; null at the very beginning. */
  readonly utilisation: number | null;
  readonly arrived: number;
  readonly refused: number;
  readonly left: number;
  /** The last ones to arrive, to be refused, to leave, and when: what moves just now. */
  readonly recent: readonly {
    readonly customer: number;
    readonly what: 'arrived' | 'refused' | 'left';
    readonly at: Micros;
  }[];
}

interface State {
  servers: number;
  readonly busyTime: TimeWeighted;
  readonly serverTime: TimeWeighted;
  capacity: number | null;
  waiting: number[];
  serving: InService[];
  arrived: number;
  refused: number;
  left: number;
  recent: { customer: number; what: 'arrived' | 'refused' | 'left'; at: Micros }[];
}

const recentLength = 24;

export const frameFold: Fold<Setting<QueueParams>, EntryOf<QueueKinds>, State, QueueFrame> = {
  initial({ params: { servers, capacity } }) {
    const serverTime = new TimeWeighted();
    serverTime.set(0, servers);
    const busyTime = new TimeWeighted();
    return {
      servers,
      busyTime,
      serverTime,
      capacity,
      waiting: [],
      serving: [],
      arrived: 0,
      refused: 0,
      left: 0,
      recent: [],
    };
  },
  apply(state, entry) {
    switch (entry.kind) {
      case 'customer-arrived':
        state.arrived++;
        state.waiting.push(entry.subject);
        note(state, entry.subject, 'arrived', entry.at);
        break;
      case 'customer-refused':
        state.refused++;
        note(state, entry.subject, 'refused', entry.at);
        break;
      case 'service-started':
        state.busyTime.set(entry.at, state.busyTime.value + 1);
        state.waiting.splice(state.waiting.indexOf(entry.subject), 1);
        state.serving.push({
          customer: entry.subject,
          server: entry.data.server,
          startedAt: entry.at,
          endsAt: entry.at + toMicros(entry.data.serviceMs),
        });
        break;
      case 'customer-left':
        state.left++;
        state.busyTime.set(entry.at, state.busyTime.value - 1);
        state.serving = state.serving.filter(({ customer }) => customer !== entry.subject);
        note(state, entry.subject, 'left', entry.at);
        break;
      case 'action':
        state.servers = setValue(entry, 'servers', state.servers);
        state.serverTime.set(entry.at, state.servers);
        state.capacity = setValue(entry, 'capacity', state.capacity);
        break;
    }
  },
  snapshot: (state) => ({
    ...state,
    busyTime: state.busyTime.copy(),
    serverTime: state.serverTime.copy(),
    waiting: [...state.waiting],
    serving: [...state.serving],
    recent: [...state.recent],
  }),
  view: ({ busyTime, serverTime, ...seen }, at) => ({
    at,
    ...seen,
    utilisation: ratio(busyTime.areaUntil(at), serverTime.areaUntil(at)),
  }),
};

function note(state: State, customer: number, what: 'arrived' | 'refused' | 'left', at: Micros): void {
  state.recent.push({ customer, what, at });
  if (state.recent.length > recentLength) state.recent.shift();
}
