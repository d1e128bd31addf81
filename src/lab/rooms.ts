import type { TraceColumns } from '#simulator/kernel/trace-columns.ts';
import { newRoom, type TraceRoom } from '#simulator/kernel/trace-room.ts';
import type { Runnable } from '#simulator/scenario/scenario.ts';
import type { Series } from './series.ts';

interface Taken {
  readonly entries: number;
  readonly data: number;
  readonly line: number;
}

const withReserve = (length: number): number => Math.ceil(1.1 * length) + 64;
/** Room much larger than what is to stand in it is not worth keeping. */
const mostSpare = 4;

/**
 * Where runs are written down. New memory costs a short run a fifth of its time, first to grow into and then to clear
 * away: so a run takes the room of one that nobody looks at any more, or as much as the last one took.
 */
class Rooms {
  private readonly taken = new WeakMap<Runnable, Taken>();
  private spare: TraceRoom | null = null;

  take(scenario: Runnable): TraceRoom | null {
    const taken = this.taken.get(scenario);
    const { spare } = this;
    this.spare = null;
    if (!taken) return null;
    const fits = spare && spare.at.length >= taken.entries && spare.at.length <= mostSpare * taken.entries;
    return fits ? spare : newRoom(withReserve(taken.entries), withReserve(taken.data));
  }

  /** How many points the longest line of the last run had. */
  ofLine(scenario: Runnable): number | undefined {
    const taken = this.taken.get(scenario);
    return taken && withReserve(taken.line);
  }

  note(scenario: Runnable, { length, data }: TraceColumns, lines: readonly Series[]): void {
    const line = lines.reduce((most, { at }) => Math.max(most, at.length), 0);
    this.taken.set(scenario, { entries: Math.max(1, length), data: Math.max(1, data.length), line });
  }

  /** Nobody looks any more at the trace that stands here. */
  giveBack(room: TraceRoom): void {
    this.spare = room;
  }
}

export const rooms = new Rooms();
