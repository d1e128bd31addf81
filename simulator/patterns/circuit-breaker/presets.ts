import type { Preset } from '../../scenario/scenario.ts';

export const presets: readonly Preset[] = [
  {
    id: 'outage-breaker',
    label: 'Outage, with a breaker',
    meaning: 'The payment service falls silent for three minutes; the breaker stops asking.',
  },
  {
    id: 'outage-bare',
    label: 'Outage, no breaker',
    meaning: 'The same customers and the same luck without a breaker.',
    params: { breaker: false },
  },
  {
    id: 'outage-cached',
    label: 'Outage, cached answers',
    meaning: 'Refused and failed orders get the latest good answer while it is fresh enough.',
    params: { fallback: 'cached' },
  },
  {
    id: 'short-window',
    label: 'A short window',
    meaning: 'Five seconds of memory: it trips fast.',
    params: { windowMs: 5000 },
  },
  {
    id: 'quiet-night',
    label: 'One call in two seconds',
    meaning: 'Few calls and one in five failing: a short window trips on noise.',
    params: { callsPerSecond: 0.5, failureProbability: 0.2, outageMs: 0, windowMs: 20_000, minimumCalls: 3 },
  },
  {
    id: 'recovering',
    label: 'Recovering, one trial at a time',
    meaning: 'After the outage the service’s places come back one by one.',
    params: { outageMs: 60_000, recoveryMs: 60_000, callsPerSecond: 60, latencyMs: 200, clientWorkers: 64 },
  },
  {
    id: 'recovering-flood',
    label: 'Recovering, twenty at once',
    meaning: 'The same with twenty trials at once: the flood fells what had just stood up.',
    params: {
      outageMs: 60_000,
      recoveryMs: 60_000,
      callsPerSecond: 60,
      latencyMs: 200,
      clientWorkers: 64,
      halfOpenMaxCalls: 20,
      successThreshold: 20,
    },
  },
  {
    id: 'one-ill-host',
    label: 'One ill host of ten',
    meaning: 'One breaker for all ten hosts never sees half of the calls fail.',
    params: { hosts: 10 },
  },
  {
    id: 'one-ill-host-own-breakers',
    label: 'A breaker for each host',
    meaning: 'The same outage with a breaker for each host.',
    params: { hosts: 10, breakerPerHost: true },
  },
  {
    id: 'retries',
    label: 'Three retries',
    meaning: 'Each failed call is made up to three times again: count the calls to the sick service.',
    params: { retries: 3 },
  },
  {
    id: 'by-hand',
    label: 'Break it yourself',
    meaning: 'No outage of its own: fail, slow and heal the service by hand.',
    params: { outageMs: 0 },
    actions: [
      { atMs: 40_000, do: 'fail-service' },
      { atMs: 120_000, do: 'heal-service' },
    ],
  },
];
