import { type Budget, BudgetExceeded, defaultBudget } from './budget.ts';
import { EventQueue } from './event-queue.ts';
import { type Micros, toMs } from './time.ts';

export type Handler = (argument: number) => void;

/** Names a scheduled event, so that it can be cancelled; worthless once the event has happened. */
export type EventHandle = number;

/** Happenings of one instant come in this order: the workload, then what a person did, then the model. */
export const happening = { workload: 0, action: 1, model: 2 } as const;
export type HappeningClass = (typeof happening)[keyof typeof happening];

const ordersPerClass = 0x4000000000000;
const slotsPerGeneration = 0x1000000;
// Generation and slot together stay below 2⁵³.
const generationMask = 0xfffffff;
const work = 1;
const cancelled = 2;

/**
 * The virtual clock: events in the total order (time, class, n), n counting within the class.
 * Periodic happenings are scheduled as `background`: they do not keep a run without an end alive.
 */
export class Simulation {
  now: Micros = 0;
  events = 0;
  private readonly queue = new EventQueue();
  private readonly counters = new Float64Array(3);
  private readonly handlers: Handler[] = [];
  private arguments = new Float64Array(64);
  private flags = new Uint8Array(64);
  private generations = new Uint32Array(64);
  private readonly freeSlots: number[] = [];
  private pendingWork = 0;
  private lastWorkAt: Micros = 0;
  private pendingCancelled = 0;
  private readonly budget: Budget;

  constructor(budget: Budget = defaultBudget) {
    this.budget = budget;
  }

  /** Events scheduled and neither done nor cancelled. */
  get pending(): number {
    return this.queue.size - this.pendingCancelled;
  }

  /** Schedules `handler(argument)` at `time`, which must be a whole number of microseconds, not before now. */
  schedule(time: Micros, kind: HappeningClass, handler: Handler, argument = 0, isWork = true): EventHandle {
    if (!(time >= this.now) || !Number.isInteger(time))
      throw new Error(
        `An event was scheduled at ${time} µs, at ${this.now} µs: times are whole and never in the past.`,
      );
    const slot = this.freeSlots.pop() ?? this.newSlot();
    this.handlers[slot] = handler;
    this.arguments[slot] = argument;
    this.flags[slot] = isWork ? work : 0;
    if (isWork) this.pendingWork++;
    this.queue.push(time, kind * ordersPerClass + this.counters[kind]!++, slot);
    return this.generations[slot]! * slotsPerGeneration + slot;
  }

  /** Schedules a happening of the model after `delay`; a delay of 0 still comes after all workload and actions of the instant. */
  after(delay: Micros, handler: Handler, argument = 0): EventHandle {
    return this.schedule(this.now + delay, happening.model, handler, argument);
  }

  /** Like `after`, but not work: a run without `untilMs` does not go on for its sake. */
  background(delay: Micros, handler: Handler, argument = 0): EventHandle {
    return this.schedule(this.now + delay, happening.model, handler, argument, false);
  }

  /** Cancels an event that has not happened yet; harmless afterwards. */
  cancel(handle: EventHandle): void {
    const slot = handle % slotsPerGeneration;
    if (this.generations[slot] !== Math.floor(handle / slotsPerGeneration)) return;
    if (this.flags[slot]! & cancelled) return;
    if (this.flags[slot]! & work) this.pendingWork--;
    this.flags[slot] = cancelled;
    this.handlers[slot] = nothing;
    if (++this.pendingCancelled > 64 && this.pendingCancelled > this.queue.size / 2) this.sweep();
  }

  /**
   * Runs to `until` inclusive; or, given null, until no work is pending, and then to the end of that instant.
   * Returns the end of the run, which `now` then shows too.
   */
  run(until: Micros | null): Micros {
    const last = until ?? Infinity;
    this.lastWorkAt = this.now;
    while (this.queue.size > 0) {
      const time = this.queue.headTime;
      if (time > last || (until === null && this.pendingWork === 0 && time > this.lastWorkAt)) break;
      this.happen(time);
    }
    this.now = until ?? this.lastWorkAt;
    return this.now;
  }

  /** The next event; apart from the loop around it, which an engine makes quick only after it has come to its end. */
  private happen(time: Micros): void {
    const slot = this.queue.pop();
    const flags = this.flags[slot]!;
    const handler = this.handlers[slot]!;
    const argument = this.arguments[slot]!;
    this.release(slot);
    if (flags & cancelled) {
      this.pendingCancelled--;
      return;
    }
    this.now = time;
    if (flags & work) {
      this.pendingWork--;
      this.lastWorkAt = time;
    }
    if (++this.events > this.budget.maxEvents)
      throw new BudgetExceeded('maxEvents', this.budget.maxEvents, toMs(this.now));
    handler(argument);
  }

  private sweep(): void {
    this.queue.retain((slot) => {
      if (!(this.flags[slot]! & cancelled)) return true;
      this.release(slot);
      return false;
    });
    this.pendingCancelled = 0;
  }

  private release(slot: number): void {
    this.handlers[slot] = nothing;
    this.generations[slot] = (this.generations[slot]! + 1) & generationMask;
    this.freeSlots.push(slot);
  }

  private newSlot(): number {
    const slot = this.handlers.length;
    if (slot === slotsPerGeneration) throw new Error(`More than ${slotsPerGeneration} events are pending at once.`);
    if (slot === this.arguments.length) {
      this.arguments = grown(this.arguments, new Float64Array(2 * slot));
      this.flags = grown(this.flags, new Uint8Array(2 * slot));
      this.generations = grown(this.generations, new Uint32Array(2 * slot));
    }
    return slot;
  }
}

function nothing(): void {}

function grown<T extends Float64Array | Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
