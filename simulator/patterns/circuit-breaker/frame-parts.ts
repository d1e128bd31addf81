import type { Micros } from '../../kernel/time.ts';
import type { BreakerState } from './kinds.ts';

/** Something that holds a worker for a known span of time. */
export interface Span {
  readonly number: number;
  readonly startedAt: Micros;
  readonly endsAt: Micros;
}
export interface CallSpan {
  readonly number: number;
  readonly host: number;
  readonly trial: boolean;
  readonly startedAt: Micros;
  /** Until when it waits in the shop for its next attempt; null where none failed. */
  readonly waitsUntil: Micros | null;
}
export interface Answer {
  readonly number: number;
  /** When its call reached the service; null: it was refused. */
  readonly startedAt: Micros | null;
  readonly at: Micros;
  readonly trial: boolean;
  /** success, failure, timeout, or why it was refused: open, trials-full, no-worker. */
  readonly came: string;
  readonly answeredBy: string;
}
export interface BreakerView {
  readonly state: BreakerState;
  readonly since: Micros;
  /** When the open time will be over; null unless open. */
  readonly until: Micros | null;
  /** Trials that succeeded in a row. */
  readonly successes: number;
  /** The state before this one, and why it was left; null before the first transition. */
  readonly from: string | null;
  readonly reason: string | null;
}
export interface Counts {
  readonly refused: number;
  readonly fallbacks: number;
  readonly othersRefused: number;
}
