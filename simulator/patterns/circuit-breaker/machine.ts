import { assign, createMachine } from 'xstate';

export interface BreakerMachineInput {
  /** How long to stay open, asked each time the breaker opens (ms). */
  openMs(): number;
  /** How many trials in a row must succeed, asked at each success. */
  successThreshold(): number;
}

export type BreakerEvent = {
  readonly type: 'failure-rate' | 'slow-call-rate' | 'trial-failed' | 'trial-succeeded' | 'forced' | 'reset';
};

/**
 * The circuit breaker as a state machine. It hears only what may change its state; the window of outcomes stays outside.
 * Source of the three states: Michael T. Nygard, "Release It!" (2007); any failed trial opens again, as in Hystrix and Polly.
 */
export const breakerMachine = createMachine(
  {
    types: {} as {
      context: BreakerMachineInput & { readonly successes: number };
      input: BreakerMachineInput;
      events: BreakerEvent;
      delays: 'openMs';
      guards: { type: 'enoughSuccesses' };
      actions: { type: 'countSuccess' } | { type: 'forgetSuccesses' };
    },
    id: 'breaker',
    context: ({ input }) => ({ ...input, successes: 0 }),
    initial: 'closed',
    states: {
      closed: {
        on: {
          'failure-rate': 'open',
          'slow-call-rate': 'open',
          forced: 'open',
          reset: { target: 'closed', reenter: true },
        },
      },
      open: {
        after: { openMs: 'half-open' },
        on: { forced: { target: 'open', reenter: true }, reset: 'closed' },
      },
      'half-open': {
        entry: 'forgetSuccesses',
        on: {
          'trial-succeeded': [{ guard: 'enoughSuccesses', target: 'closed' }, { actions: 'countSuccess' }],
          'trial-failed': 'open',
          forced: 'open',
          reset: 'closed',
        },
      },
    },
  },
  {
    delays: { openMs: ({ context }) => context.openMs() },
    guards: { enoughSuccesses: ({ context }) => context.successes + 1 >= context.successThreshold() },
    actions: {
      countSuccess: assign({ successes: ({ context }) => context.successes + 1 }),
      forgetSuccesses: assign({ successes: 0 }),
    },
  },
);
