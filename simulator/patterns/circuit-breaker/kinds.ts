import type { EntryOf, KindSchema } from '../../kernel/trace.ts';
import type { RecordOf } from '../../scenario/records.ts';
import { controlKinds } from '../../scenario/run.ts';
import type { World } from '../../scenario/world.ts';
import type { BreakerInput, BreakerParams } from './params.ts';

/** What the trace of this scenario is made of. Calls are numbered from 1 in the order in which they were made. */
export const kinds = {
  ...controlKinds,
  /** The call reaches the service; it will have ended `takesMs` later. */
  'call-started': {
    subject: 'number',
    data: {
      host: 'number',
      breaker: 'number',
      trial: 'flag',
      inOutage: 'flag',
      takesMs: 'number',
      workersBusy: 'number',
    },
  },
  /** An attempt inside a call failed and another follows (`retryInside`). */
  'attempt-failed': {
    subject: 'number',
    data: {
      breaker: 'number',
      attempt: 'number',
      inOutage: 'flag',
      counted: 'flag',
      failed: 'flag',
      slow: 'flag',
      failureRate: 'number?',
      retryInMs: 'number',
    },
  },
  /** `counted`: the outcome touched the breaker; then `failed` and `slow` say how it counted, `failureRate` where the window stands after it. `retryInMs`: its order keeps its worker and calls again. */
  'call-ended': {
    subject: 'number',
    data: {
      host: 'number',
      breaker: 'number',
      outcome: 'text',
      answeredBy: 'text',
      latencyMs: 'number',
      inOutage: 'flag',
      counted: 'flag',
      failed: 'flag',
      slow: 'flag',
      failureRate: 'number?',
      retryInMs: 'number?',
    },
  },
  /** `reason`: open, trials-full, no-worker. */
  'call-refused': {
    subject: 'number',
    data: { host: 'number', breaker: 'number', reason: 'text', answeredBy: 'text' },
  },
  /** `openForMs`: how long the breaker will stay open, where it opens. */
  transition: {
    subject: 'none',
    data: { breaker: 'number', from: 'text', to: 'text', reason: 'text', openForMs: 'number?' },
  },
  /** `force-open` while open, or `reset` while closed: no transition, but what was under way no longer counts. */
  restarted: { subject: 'none', data: { breaker: 'number', state: 'text', openForMs: 'number?' } },
  /** The workload shows that a host has fallen ill, or is well again. */
  'service-changed': { subject: 'none', data: { host: 'number', ill: 'flag' } },
  'other-started': { subject: 'number', data: { takesMs: 'number', workersBusy: 'number' } },
  'other-ended': { subject: 'number', data: {} },
  'other-refused': { subject: 'number', data: {} },
} as const satisfies Record<string, KindSchema>;

export type BreakerKinds = typeof kinds;
export type BreakerEntry = EntryOf<BreakerKinds>;
export type BreakerWorld = World<BreakerParams, BreakerKinds>;
export type CallRecord = RecordOf<BreakerInput>;

export type Outcome = 'success' | 'failure' | 'timeout';
export type AnsweredBy = 'service' | 'default' | 'cache' | 'error';
export type BreakerState = 'closed' | 'open' | 'half-open';
