import { createMachine } from 'xstate';
import type { Mutant } from '../../scenario/scenario.ts';
import { type BreakerRules, breakerRules } from './breaker.ts';
import type { BreakerKinds } from './kinds.ts';
import { breakerMachine } from './machine.ts';
import { breakerModel } from './model.ts';
import type { BreakerActions, BreakerInput, BreakerParams } from './params.ts';
import { reasonToOpen } from './rules.ts';

type BreakerMutant = Mutant<BreakerParams, BreakerActions, BreakerInput, BreakerKinds>;

const small = { windowMs: 1000, minimumCalls: 4, openMs: 500, successThreshold: 2 };
const failures = [0, 10, 20, 30].map((t) => ({ t, ok: false }));

/** A breaker that is wrong in one rule. */
function wrong(rules: Partial<BreakerRules>): BreakerMutant['model'] {
  return (world) => breakerModel(world, { ...breakerRules, ...rules });
}

/** The machine without half-open: it closes as soon as its open time is over. */
const closesUntried = createMachine(
  {
    ...breakerMachine.config,
    states: {
      ...breakerMachine.config.states,
      open: { after: { openMs: 'closed' }, on: { forced: 'open', reset: 'closed' } },
    },
  } as Parameters<typeof createMachine>[0],
  breakerMachine.implementations as Parameters<typeof createMachine>[1],
) as unknown as typeof breakerMachine;

export const mutants: readonly BreakerMutant[] = [
  {
    id: 'half-open-without-limit',
    label: 'Half-open lets every call through',
    breaks: 'trials-limited',
    shownBy: { params: small, input: [...failures, { t: 600, latencyMs: 50 }, { t: 610, latencyMs: 50 }] },
    model: wrong({ reasonToRefuse: (state) => (state === 'open' ? 'open' : null) }),
  },
  {
    id: 'open-lets-one-through',
    label: 'Open behaves like half-open',
    breaks: 'silent-while-open',
    shownBy: { params: small, input: [...failures, { t: 100 }] },
    model: wrong({ reasonToRefuse: () => null }),
  },
  {
    id: 'window-kept-on-closing',
    label: 'The window is not emptied when the breaker closes',
    breaks: 'opens-when-due',
    shownBy: { params: { ...small, windowMs: 60_000 }, input: [...failures, { t: 600 }, { t: 610 }, { t: 620 }] },
    model: wrong({ emptiesWindow: false }),
  },
  {
    id: 'refusal-restarts-timer',
    label: 'Each refused call starts the open time anew',
    breaks: 'open-lasts',
    shownBy: { params: small, input: [...failures, { t: 400 }], untilMs: 1500 },
    model: wrong({ refusalRestartsTimer: true }),
  },
  {
    id: 'stragglers-count',
    label: 'Calls of an earlier state still count',
    breaks: 'stragglers-do-not-count',
    shownBy: { params: small, input: [{ t: 0, latencyMs: 700 }, ...failures, { t: 600, latencyMs: 200 }] },
    model: wrong({ stragglersCount: true }),
  },
  {
    id: 'slow-calls-never-open',
    label: 'Slow calls do not open, whatever their rate',
    breaks: 'opens-when-due',
    shownBy: {
      params: { ...small, slowCallMs: 50, slowCallRateThreshold: 0.5 },
      input: [0, 10, 20, 30].map((t) => ({ t, latencyMs: 100 })),
    },
    model: wrong({
      reasonToOpen: (window, thresholds) => reasonToOpen(window, { ...thresholds, slowCallRateThreshold: null }),
    }),
  },
  {
    id: 'more-than-the-threshold',
    label: 'Exactly the threshold does not open',
    breaks: 'opens-when-due',
    shownBy: { params: small, input: [{ t: 0 }, { t: 10 }, { t: 20, ok: false }, { t: 30, ok: false }] },
    model: wrong({
      reasonToOpen: (window, { minimumCalls, failureRateThreshold }) =>
        window.calls >= minimumCalls && window.failures / window.calls > failureRateThreshold ? 'failure-rate' : null,
    }),
  },
  {
    id: 'failures-in-a-row-of-too-few',
    label: 'The minimum number of calls is ignored',
    breaks: 'opens-when-due',
    shownBy: { params: small, input: failures.slice(0, 1) },
    model: wrong({
      reasonToOpen: (window, { failureRateThreshold }) =>
        window.failures / window.calls >= failureRateThreshold ? 'failure-rate' : null,
    }),
  },
  {
    id: 'successes-survive-a-failure',
    label: 'Successes of an earlier half-open still count',
    breaks: 'closes-after-successes',
    shownBy: { params: small, input: [...failures, { t: 600 }, { t: 610, ok: false }, { t: 1200 }] },
    model: wrong({ machine: breakerMachine.provide({ actions: { forgetSuccesses: () => undefined } }) }),
  },
  {
    id: 'closes-untried',
    label: 'Open closes without a trial',
    breaks: 'legal-transitions',
    shownBy: { params: small, input: [...failures, { t: 600 }] },
    model: wrong({ machine: closesUntried }),
  },
  {
    id: 'one-success-too-many',
    label: 'One success more than the threshold is wanted',
    breaks: 'closes-after-successes',
    shownBy: { params: small, input: [...failures, { t: 600 }, { t: 610 }, { t: 620 }] },
    model: wrong({
      machine: breakerMachine.provide({
        guards: { enoughSuccesses: ({ context }) => context.successes >= context.successThreshold() },
      }),
    }),
  },
];
