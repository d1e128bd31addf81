import type { Micros } from '../../kernel/time.ts';
import type { Breaker, Permission } from './breaker.ts';
import type { CallRecord } from './kinds.ts';
import type { Attempt } from './service.ts';

/** What a customer asked for; retries outside the breaker make several calls of it. */
export interface Order {
  /** In the order in which they came, those included that no worker was free for. */
  readonly number: number;
  readonly record: CallRecord;
  readonly hasWorker: boolean;
  retries: number;
}

/** One call: asks the breaker once, then makes one attempt, or several where retries are inside. */
export interface Call {
  readonly number: number;
  readonly order: Order;
  readonly breaker: Breaker | null;
  readonly permission: Permission | null;
  readonly startedAt: Micros;
  readonly started: number;
  record: CallRecord;
  attempt: Attempt;
}
