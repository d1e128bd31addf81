import type { Preset } from '../../scenario/scenario.ts';

/** Enough traffic to crowd a service of which only a few places are back. */
const recovering = {
  outageMs: 60_000,
  recoveryMs: 60_000,
  latencyMs: 200,
  windowMs: 10_000,
  openMs: 10_000,
  clientWorkers: 64,
} as const;

const halfIll = {
  params: { outageMs: 0, windowMs: 10_000, openMs: 5000 },
  actions: [
    { atMs: 30_000, do: 'fail-service', with: { failureProbability: 0.6 } },
    { atMs: 210_000, do: 'heal-service' },
  ],
} as const;

const night = { callsPerSecond: 0.5, failureProbability: 0.2, outageMs: 0, otherCallsPerSecond: 2 } as const;
const tenHosts = { hosts: 10 } as const;
const errors = { outageKind: 'errors' } as const;
const late = { outageKind: 'slow', outageLatencyMs: 800 } as const;
const openAll = [{ atMs: 30_000, do: 'force-open' }] as const;

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
    id: 'short-window',
    label: 'Outage, a short window',
    meaning: 'Five seconds of memory instead of a minute: it trips ten times as fast.',
    params: { windowMs: 5000 },
  },
  {
    id: 'outage-default',
    label: 'Outage, a default answer',
    meaning: 'Refused and failed orders get a fixed answer instead of an error.',
    params: { fallback: 'default' },
  },
  {
    id: 'outage-cached',
    label: 'Outage, cached answers',
    meaning: 'Refused and failed orders get the latest good answer while it is at most a minute old.',
    params: { fallback: 'cached' },
  },
  {
    id: 'outage-errors',
    label: 'Outage of quick errors',
    meaning: 'The service fails at once instead of falling silent: nobody waits, no worker is held.',
    params: errors,
  },
  {
    id: 'recovering',
    label: 'Recovering, one trial at a time',
    meaning: 'After the outage the service’s places come back one by one.',
    params: recovering,
  },
  {
    id: 'recovering-flood',
    label: 'Recovering, twenty trials at once',
    meaning: 'The same with twenty trials at once: they crowd each other out, and the breaker opens again and again.',
    params: { ...recovering, halfOpenMaxCalls: 20 },
  },
  {
    id: 'half-ill',
    label: 'Half ill, five successes to close',
    meaning: 'Six of ten calls fail for three minutes; five successes in a row are asked for.',
    ...halfIll,
  },
  {
    id: 'half-ill-lucky',
    label: 'Half ill, one success to close',
    meaning: 'The same, but one lucky success closes the breaker.',
    ...halfIll,
    params: { ...halfIll.params, successThreshold: 1 },
  },
  {
    id: 'quiet-night',
    label: 'Quiet night, a nervous breaker',
    meaning: 'A call in two seconds, one in five failing, three calls in twenty seconds enough to judge by.',
    untilMs: 3_600_000,
    params: { ...night, windowMs: 20_000, minimumCalls: 3 },
  },
  {
    id: 'quiet-night-calm',
    label: 'Quiet night, a calm breaker',
    meaning: 'The same night with a window of a minute and ten calls to judge by.',
    untilMs: 3_600_000,
    params: night,
  },
  {
    id: 'one-ill-host',
    label: 'One ill host of ten, one breaker',
    meaning: 'One breaker for all ten hosts never sees half of the calls fail.',
    params: tenHosts,
  },
  {
    id: 'one-ill-host-touchy',
    label: 'One ill host of ten, a touchy breaker',
    meaning: 'The threshold at 8 %: now it opens, and refuses the nine good hosts too.',
    params: { ...tenHosts, failureRateThreshold: 0.08 },
  },
  {
    id: 'one-ill-host-own-breakers',
    label: 'One ill host of ten, a breaker each',
    meaning: 'The same outage with a breaker for each host.',
    params: { ...tenHosts, breakerPerHost: true },
  },
  {
    id: 'patient-limit',
    label: 'A time limit longer than the window',
    meaning:
      'Ten seconds of patience, five of memory, twenty calls to judge by: the breaker never has enough to go by.',
    params: { timeoutMs: 10_000, windowMs: 5000, minimumCalls: 20 },
  },
  {
    id: 'retries-bare',
    label: 'Three retries, no breaker',
    meaning: 'Every failed call is made up to three times again while the service answers with errors.',
    params: { ...errors, retries: 3, breaker: false },
  },
  {
    id: 'retries',
    label: 'Three retries outside the breaker',
    meaning: 'Each attempt asks the breaker; once it is open the retries are refused as well.',
    params: { ...errors, retries: 3 },
  },
  {
    id: 'retries-inside',
    label: 'Three retries inside the breaker',
    meaning: 'The attempts belong to one call: those under way go on asking when the breaker has opened.',
    params: { ...errors, retries: 3, retryInside: true },
  },
  {
    id: 'callers-fault',
    label: 'Caller’s faults ignored',
    meaning: 'Six of ten orders are wrong, a card number mistyped: errors to the customer, nothing to the breaker.',
    params: { outageMs: 0, callerFaultProbability: 0.6 },
  },
  {
    id: 'callers-fault-counted',
    label: 'Caller’s faults counted',
    meaning: 'The same share of errors, counted as failures: the breaker cuts off a healthy service.',
    params: { outageMs: 0, failureProbability: 0.6 },
  },
  {
    id: 'slow-unseen',
    label: 'Slow service, slowness not counted',
    meaning:
      'Answers come 800 ms late, most within the time limit: no failure to the breaker, a full pool to the shop.',
    params: late,
  },
  {
    id: 'slow-counted',
    label: 'Slow service, slowness counted',
    meaning: 'Calls slower than 500 ms count as failed.',
    params: { ...late, slowCallMs: 500 },
  },
  {
    id: 'in-step',
    label: 'Ten breakers in step',
    meaning: 'Ten breakers open at the same moment, and all of them try again at the same moment.',
    params: { ...tenHosts, breakerPerHost: true, outageMs: 0 },
    actions: openAll,
  },
  {
    id: 'jitter',
    label: 'Ten breakers with jitter',
    meaning: 'The same, each open time longer or shorter by up to half.',
    params: { ...tenHosts, breakerPerHost: true, outageMs: 0, openJitter: 0.5 },
    actions: openAll,
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
