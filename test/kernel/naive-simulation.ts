import type { HappeningClass } from '#simulator/kernel/simulation.ts';

/** What an event does when it happens: it schedules others and cancels others. */
export interface Behaviour {
  readonly schedules: readonly { readonly delay: number; readonly kind: HappeningClass; readonly isWork: boolean }[];
  /** Which events to cancel, counted back from the one that was scheduled last. */
  readonly cancels: readonly number[];
}

/** Anything that can schedule and cancel: the real simulation or the naive one. */
export interface Clock {
  readonly now: number;
  readonly events: number;
  readonly pending: number;
  schedule(time: number, kind: HappeningClass, happen: () => void, isWork: boolean): number;
  cancel(handle: number): void;
  run(until: number | null): number;
}

const mostEvents = 300;

/** Plays a script: the n-th event to be scheduled behaves as `behaviours[n % length]` when it happens. */
export function play(clock: Clock, behaviours: readonly Behaviour[], ends: readonly (number | null)[]): unknown[] {
  const log: unknown[] = [];
  const handles: number[] = [];
  const act = ({ schedules, cancels }: Behaviour): void => {
    for (const { delay, kind, isWork } of schedules) {
      const id = handles.length;
      if (id >= mostEvents) break;
      const happen = (): void => {
        log.push({ id, now: clock.now, events: clock.events, pending: clock.pending });
        act(behaviours[id % behaviours.length]!);
      };
      handles.push(clock.schedule(clock.now + delay, kind, happen, isWork));
    }
    for (const back of cancels) if (back < handles.length) clock.cancel(handles[handles.length - 1 - back]!);
  };
  act(behaviours[0]!);
  for (const end of ends) {
    const until = end === null ? null : clock.now + end;
    log.push({ ended: clock.run(until), now: clock.now, events: clock.events, pending: clock.pending });
  }
  return log;
}

interface Scheduled {
  readonly time: number;
  readonly kind: HappeningClass;
  readonly n: number;
  readonly isWork: boolean;
  readonly happen: () => void;
}

/** The order of happenings (time, then kind, then who was scheduled first), in a list that is searched anew for each event. */
export class NaiveSimulation implements Clock {
  now = 0;
  events = 0;
  private list: Scheduled[] = [];
  private scheduled = 0;

  get pending(): number {
    return this.list.length;
  }

  schedule(time: number, kind: HappeningClass, happen: () => void, isWork: boolean): number {
    const n = this.scheduled++;
    this.list.push({ time, kind, n, isWork, happen });
    return n;
  }

  cancel(handle: number): void {
    this.list = this.list.filter(({ n }) => n !== handle);
  }

  run(until: number | null): number {
    let lastWorkAt = this.now;
    for (;;) {
      const next = [...this.list].sort((a, b) => a.time - b.time || a.kind - b.kind || a.n - b.n)[0];
      const isDone = !this.list.some(({ isWork }) => isWork) && next !== undefined && next.time > lastWorkAt;
      if (!next || (until === null ? isDone : next.time > until)) break;
      this.cancel(next.n);
      this.now = next.time;
      if (next.isWork) lastWorkAt = next.time;
      this.events++;
      next.happen();
    }
    this.now = until ?? lastWorkAt;
    return this.now;
  }
}
