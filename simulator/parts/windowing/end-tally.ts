import { EventQueue } from '../../kernel/event-queue.ts';
import type { Micros } from '../../kernel/time.ts';

/** The windows with one end. */
interface Group {
  readonly end: Micros;
  readonly keys: Set<string | null>;
  events: number;
}

/** Counts windows and the events in them, and lets go of all that end by a line in event time. For laws. */
export class EndTally {
  windows = 0;
  events = 0;
  private readonly ends = new EventQueue();
  private readonly groups = new Map<Micros, Group>();
  /** Most events join a window that ends with that of the event before. */
  private latest: Group | null = null;

  /** One more event in the window of this key and end. */
  add(key: string | null, end: Micros): void {
    const group = this.latest?.end === end ? this.latest : this.groupOf(end);
    this.latest = group;
    if (!group.keys.has(key)) {
      group.keys.add(key);
      this.windows++;
    }
    group.events++;
    this.events++;
  }

  /** Lets go of the windows that end at or before the line; returns how many. */
  releaseUntil(line: Micros): number {
    const before = this.windows;
    if (this.latest !== null && this.latest.end <= line) this.latest = null;
    while (this.ends.size > 0 && this.ends.headTime <= line) {
      const { keys, events } = this.groups.get(this.ends.headTime)!;
      this.groups.delete(this.ends.headTime);
      this.ends.pop();
      this.windows -= keys.size;
      this.events -= events;
    }
    return before - this.windows;
  }

  private groupOf(end: Micros): Group {
    let group = this.groups.get(end);
    if (!group) {
      group = { end, keys: new Set(), events: 0 };
      this.groups.set(end, group);
      this.ends.push(end, 0, 0);
    }
    return group;
  }
}
