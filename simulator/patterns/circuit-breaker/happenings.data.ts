import { controlHappenings, type Happenings } from '../../scenario/happenings.ts';
import type { BreakerKinds } from './kinds.ts';

/** What one step of the picture led to, where the story has no sentence about it. */
export const happenings: Happenings<BreakerKinds> = {
  sentences: {
    ...controlHappenings,
    'call-started': 'Order {subject} calls the payment service.',
    'attempt-failed': 'Order {subject}: attempt {attempt} failed, another follows.',
    'call-ended': 'Order {subject}: {outcome}.',
    'call-refused': 'Order {subject} makes no call: {reason}.',
    transition: 'The breaker goes from {from} to {to}.',
    restarted: 'The breaker stays {state} and starts anew.',
    'service-changed': 'The health of the payment service changes.',
    'other-started': 'Other request {subject} begins.',
    'other-ended': 'Other request {subject} is answered.',
    'other-refused': 'Other request {subject} is refused: no worker is free.',
  },
  words: {
    success: 'the service answers',
    failure: 'the call fails',
    timeout: 'no answer in time',
    open: 'open',
    'trials-full': 'enough trials are under way',
    'no-worker': 'no worker is free',
  },
};
