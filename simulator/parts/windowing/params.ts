import { choice, count, duration, flag, moment, number, orNull, probability, text } from '../../scenario/field.ts';
import type { RecordOf } from '../../scenario/records.ts';
import { aggregateNames } from './aggregate.ts';

/** What every windowed stream can be told. Which events share a window, each pattern says itself. */
export const windowParams = {
  aggregate: choice(aggregateNames, { label: 'Aggregate', meaning: 'What a window says about its values.' }),
  outOfOrderMs: duration({
    label: 'Out-of-order bound',
    meaning:
      'How far the watermark stays behind the latest event time: waiting longer misses less. In mid-run it counts from the next watermark on.',
    default: 0,
    slider: { from: 0, to: 7_200_000 },
    settable: true,
  }),
  allowedLatenessMs: duration({
    label: 'Allowed lateness',
    meaning:
      'How long a window that has fired is held for late events, each of which corrects its result. What has been forgotten stays forgotten.',
    default: 0,
    slider: { from: 0, to: 7_200_000 },
    settable: true,
  }),
  keyed: flag({
    label: 'By key',
    meaning: 'Windows for each key apart; off: one group for all events.',
    default: true,
  }),
  idleMs: orNull(
    duration({
      label: 'Idle after',
      meaning:
        'A source that says nothing for so long (of processing time) no longer holds the watermark back; null: never. In mid-run it counts from each source’s next event on.',
      min: 1,
      slider: { from: 1000, to: 3_600_000, logarithmic: true },
      settable: true,
      group: 'extra',
    }),
  ),
  watermarkEveryMs: duration({
    label: 'Watermark every',
    meaning: 'How often a watermark is made, in processing time; 0: after every event. Flink’s default is 200 ms.',
    default: 0,
    slider: { from: 0, to: 600_000 },
    settable: true,
    group: 'extra',
  }),
} as const;
export type WindowParams = typeof windowParams;

/** The generated workload's knobs; `usual` are the pattern's own defaults. */
export function delayedWorkloadParams(usual: {
  eventsPerSecond: number;
  meanDelayMs: number;
  lateProbability: number;
  lateDelayMs: number;
  keys: number;
}) {
  return {
    eventsPerSecond: number({
      label: 'Events',
      unit: '1/s',
      meaning: 'Events that happen in a second, on average.',
      default: usual.eventsPerSecond,
      min: 0,
      max: 1e6,
      slider: { from: 0.001, to: 10, logarithmic: true },
      settable: true,
      group: 'workload',
    }),
    meanDelayMs: duration({
      label: 'Mean delay',
      meaning: 'How long after it happened an event arrives, on average (exponential).',
      default: usual.meanDelayMs,
      max: 1e9,
      slider: { from: 0, to: 600_000 },
      settable: true,
      group: 'workload',
    }),
    lateProbability: probability({
      label: 'Far late',
      meaning: 'Share of events that arrive much later: a phone in a tunnel.',
      default: usual.lateProbability,
      settable: true,
      group: 'workload',
    }),
    lateDelayMs: duration({
      label: 'Delay of the far late',
      meaning: 'How much later those arrive, on average (exponential, on top of the usual delay).',
      default: usual.lateDelayMs,
      max: 1e9,
      slider: { from: 0, to: 7_200_000 },
      settable: true,
      group: 'extra',
    }),
    keys: count({
      label: 'Keys',
      meaning: 'How many keys the events are spread over, evenly.',
      default: usual.keys,
      min: 1,
      max: 100_000,
      slider: { from: 1, to: 50 },
      settable: true,
      group: 'workload',
    }),
  } as const;
}

/** The fields of a recorded event. */
export const windowFields = {
  t: moment({ label: 'Event time', meaning: 'When it happened.' }),
  key: orNull(text({ label: 'Key', meaning: 'What it is grouped by; absent: null.' })),
  value: number({ label: 'Value', meaning: 'What is aggregated.', default: 1 }),
  arrival: orNull(moment({ label: 'Arrival', meaning: 'When it is handled; absent: at its event time.', min: 0 })),
  source: orNull(text({ label: 'Source', meaning: 'Where it comes from: each source has a watermark of its own.' })),
} as const;
export type WindowRecord = RecordOf<typeof windowFields>;
