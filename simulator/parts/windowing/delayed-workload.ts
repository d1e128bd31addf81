import { EventQueue } from '../../kernel/event-queue.ts';
import { unitExponential } from '../../kernel/exponential.ts';
import type { Draws } from '../../kernel/random.ts';
import type { Micros } from '../../kernel/time.ts';
import type { Workload } from '../../scenario/scenario.ts';
import type { World } from '../../scenario/world.ts';
import { Occurrences } from './occurrences.ts';
import type { delayedWorkloadParams, WindowRecord } from './params.ts';

type DelayedParams = ReturnType<typeof delayedWorkloadParams>;

/** An event that has happened, or is foreseen to, and has not arrived. */
interface OnItsWay {
  readonly record: WindowRecord;
  readonly number: number;
  readonly gaps: number;
}

/** What an event is about, drawn from its own luck. */
export type Content = (draws: Draws, keys: number) => { readonly key: string; readonly value: number };

/**
 * Events in order of arrival, each some time after it happened. To know which arrives next, all that happen before that
 * arrival are looked at ahead; when a knob is turned, what has not happened yet is taken back.
 */
export function delayedWorkload(world: World<DelayedParams>, content: Content): Workload<WindowRecord> {
  const { params } = world;
  const occurrences = new Occurrences(world.random('occurrences'), params.eventsPerSecond);
  const contents = world.random('contents');
  const delays = world.random('delays');
  const onTheirWay = createQueue();

  function delay(number: number): Micros {
    const draws = delays.of(number);
    const usual = unitExponential(draws) * params.meanDelayMs;
    const isFarLate = draws.uniform() < params.lateProbability;
    return Math.round((usual + (isFarLate ? unitExponential(draws) * params.lateDelayMs : 0)) * 1000);
  }

  function lookAhead(): void {
    while (occurrences.nextAt < onTheirWay.nextArrival) {
      const { number, nextAt: t, gaps } = occurrences;
      const { key, value } = content(contents.of(number), params.keys);
      const arrival = t + delay(number);
      onTheirWay.add({ number, gaps, record: { t, key, value, arrival, source: null } }, arrival);
      occurrences.advance();
    }
  }

  return {
    peek() {
      lookAhead();
      return onTheirWay.nextArrival;
    },
    take() {
      lookAhead();
      return onTheirWay.take().record;
    },
    parameterSet(name) {
      if (!['eventsPerSecond', 'meanDelayMs', 'lateProbability', 'lateDelayMs', 'keys'].includes(name)) return;
      const { now } = world.simulation;
      const first = onTheirWay.takeBack(now);
      if (first) occurrences.rewind(first.number, first.gaps);
      if (name === 'eventsPerSecond') occurrences.setRate(now, params.eventsPerSecond);
    },
  };
}

/** Events by arrival, those of one moment by number. */
function createQueue() {
  const order = new EventQueue();
  const slots: (OnItsWay | null)[] = [];
  const free: number[] = [];

  function release(slot: number): OnItsWay {
    const event = slots[slot]!;
    slots[slot] = null;
    free.push(slot);
    return event;
  }

  return {
    get nextArrival(): Micros {
      return order.headTime;
    },
    add(event: OnItsWay, arrival: Micros): void {
      const slot = free.pop() ?? slots.length;
      slots[slot] = event;
      order.push(arrival, event.number, slot);
    },
    take: (): OnItsWay => release(order.pop()),
    /** Removes the events that happen after `now`, and returns the first of them. */
    takeBack(now: Micros): OnItsWay | null {
      let first: OnItsWay | null = null;
      order.retain((slot) => {
        if (slots[slot]!.record.t <= now) return true;
        const event = release(slot);
        if (!first || event.number < first.number) first = event;
        return false;
      });
      return first;
    },
  };
}
