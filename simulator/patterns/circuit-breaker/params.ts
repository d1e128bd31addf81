import { choice, count, duration, flag, moment, orNull, probability } from '../../scenario/field.ts';
import type { InputDefinition } from '../../scenario/records.ts';
import { longest, params } from './parameters.data.ts';

export { params };
export type BreakerParams = typeof params;

const needs = {
  param: 'breaker',
  is: true,
  otherwise: 'There is no breaker here: tick Breaker in the settings first.',
} as const;

export const actions = {
  'fail-service': {
    label: 'Fail the service',
    meaning: 'Calls made from now on fail with this probability.',
    with: {
      failureProbability: probability({
        label: 'Failure probability',
        meaning: 'Share of calls that fail.',
        default: 1,
      }),
    },
  },
  'slow-service': {
    label: 'Slow the service',
    meaning: 'Calls made from now on take this long.',
    with: {
      latencyMs: duration({
        label: 'Latency',
        meaning: 'How long the service takes.',
        max: longest,
        fractional: true,
        slider: { from: 10, to: 10_000, logarithmic: true },
      }),
    },
  },
  'heal-service': {
    label: 'Heal the service',
    meaning: 'Ends failing and slowness, a generated outage too, for calls made from now on.',
    with: {},
  },
  'force-open': {
    label: 'Force open',
    meaning: 'Opens the breaker from any state and starts its time anew.',
    with: {},
    needs,
  },
  reset: { label: 'Reset breaker', meaning: 'Closes the breaker with an empty window.', with: {}, needs },
} as const;
export type BreakerActions = typeof actions;

export const input = {
  order: 'by-t',
  below: { host: 'hosts' },
  fields: {
    t: moment({ label: 'Call', meaning: 'When the call is made.', min: 0 }),
    ok: flag({ label: 'Succeeds', meaning: 'Whether the service would answer it well.', default: true }),
    latencyMs: duration({
      label: 'Latency',
      meaning: 'How long the service would take.',
      default: 0,
      fractional: true,
    }),
    ignored: flag({ label: "Caller's fault", meaning: 'A failure that the breaker does not count.', default: false }),
    request: orNull(
      choice(['order', 'other'], {
        label: 'Request',
        meaning:
          'Uses one of the shop’s workers: an order that calls the service, or another request; absent: a bare call.',
      }),
    ),
    host: count({
      label: 'Host',
      meaning: 'The host that is called, from 0 to below the number of hosts.',
      default: 0,
      max: 99,
    }),
    failsAgain: orNull(
      count({
        label: 'Fails again',
        meaning:
          'How many retries of it would fail before one succeeds; absent: a retry meets what the latest record says.',
        max: 10,
      }),
    ),
    places: orNull(
      count({
        label: 'Places',
        meaning: 'How many calls that host can handle at that time; absent: any number.',
        min: 1,
      }),
    ),
    outage: orNull(
      flag({
        label: 'In an outage',
        meaning: 'Whether the service is ill at that time; absent: it is when the call fails.',
      }),
    ),
  },
} as const satisfies InputDefinition;
export type BreakerInput = (typeof input)['fields'];
