import { type Micros, toMicros } from '../../kernel/time.ts';
import type { Order } from './calls.ts';
import type { BreakerWorld, CallRecord, Outcome } from './kinds.ts';

/** What one attempt will have come to, known at its start. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly takes: Micros;
  readonly slow: boolean;
  readonly inOutage: boolean;
  /** The service answered that the fault is the caller's own: no news of the service's health. */
  readonly ignored: boolean;
}

export interface Service {
  /** An attempt for an order reaches the service now. */
  attempt(record: CallRecord, order: Order): Attempt;
  /** The attempt is over for the client, who hangs up: its place is free. */
  leave(record: CallRecord): void;
  fail(probability: number): void;
  slow(latencyMs: number): void;
  heal(): void;
}

/** The payment service: what the records say of it, overruled by what a person did to it. */
export function createService(world: BreakerWorld): Service {
  const { params } = world;
  const failureLuck = world.random('failed by hand');
  const busy: number[] = [];
  let failing = 0;
  let latency: Micros | null = null;

  /** The luck is the order's own, and each of its attempts': who was refused before it takes none away. */
  function failsByHand({ number, retries }: Order): boolean {
    const luck = failureLuck.of(number);
    for (let earlier = 0; earlier < retries; earlier++) luck.uniform();
    return luck.uniform() < failing;
  }

  return {
    attempt(record, order) {
      const host = record.host;
      busy[host] = (busy[host] ?? 0) + 1;
      const isFull = record.places !== null && busy[host]! > record.places;
      const ok = record.ok && !record.ignored && !isFull && !(failing > 0 && failsByHand(order));
      const takes = isFull ? 0 : (latency ?? toMicros(record.latencyMs));
      const limit = toMicros(params.timeoutMs);
      return {
        outcome: takes > limit ? 'timeout' : ok ? 'success' : 'failure',
        takes: Math.min(takes, limit),
        // Nobody knows how long a call would have taken that was given up.
        slow: params.slowCallMs !== null && Math.min(takes, limit) > toMicros(params.slowCallMs),
        inOutage: record.outage === null ? !ok : record.outage || failing > 0 || latency !== null,
        ignored: record.ignored && !isFull && takes <= limit,
      };
    },
    leave(record) {
      busy[record.host]!--;
    },
    fail(probability) {
      failing = probability;
    },
    slow(latencyMs) {
      latency = toMicros(latencyMs);
    },
    heal() {
      failing = 0;
      latency = null;
    },
  };
}
