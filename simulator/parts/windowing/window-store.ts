import { EventQueue } from '../../kernel/event-queue.ts';
import type { Micros } from '../../kernel/time.ts';
import { Accumulator } from './aggregate.ts';
import type { WindowSpan } from './rules.ts';
import { WindowMap } from './window-map.ts';

/** A window that is held: open, or fired and kept for late events. */
export interface HeldWindow extends WindowSpan {
  readonly content: Accumulator;
  firings: number;
  /** Whether it was kept when it last fired. */
  kept: boolean;
}

/**
 * The windows held, grouped by their end: a firing costs the windows that fire, however many are open.
 * Two heaps of ends lead to the groups: those that have not fired, and those that have and are still held.
 */
export class WindowStore {
  /** Memberships event × window in the windows held. */
  events = 0;
  private readonly windows = new WindowMap<HeldWindow>();
  private readonly groups = new Map<Micros, HeldWindow[]>();
  private readonly open = new EventQueue();
  private readonly fired = new EventQueue();

  get size(): number {
    return this.windows.size;
  }

  /** The window of this key and span, made if there is none. `late`: its end was reached already, so it counts as fired. */
  window(key: string | null, start: Micros, end: Micros, late: boolean): HeldWindow {
    const held = this.windows.get(key, start);
    if (held) return held;
    const window: HeldWindow = { key, start, end, content: new Accumulator(), firings: 0, kept: false };
    this.windows.set(key, start, window);
    const group = this.groups.get(end);
    if (group) group.push(window);
    else {
      this.groups.set(end, [window]);
      (late ? this.fired : this.open).push(end, 0, 0);
    }
    return window;
  }

  /** The earliest end of the windows that have not fired; null when there are none. */
  get nextOpenEnd(): Micros | null {
    return this.open.size > 0 ? this.open.headTime : null;
  }

  /** The windows with that end; from now on they count as fired. */
  takeOpen(): HeldWindow[] {
    const end = this.open.headTime;
    this.open.pop();
    this.fired.push(end, 0, 0);
    return this.groups.get(end)!;
  }

  /** The earliest end of the windows that have fired; null when there are none. */
  get nextFiredEnd(): Micros | null {
    return this.fired.size > 0 ? this.fired.headTime : null;
  }

  /** Forgets the windows with that end, and returns them. */
  forgetFired(): readonly HeldWindow[] {
    const end = this.fired.headTime;
    this.fired.pop();
    const group = this.groups.get(end)!;
    this.groups.delete(end);
    for (const window of group) {
      this.windows.delete(window.key, window.start);
      this.events -= window.content.count;
    }
    return group;
  }
}
