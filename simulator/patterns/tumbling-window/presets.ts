import type { Preset } from '../../scenario/scenario.ts';
import {
  badClockHours,
  fastClockHours,
  handlingHours,
  hiddenMinute,
  shopHours,
  splitBurst,
  tunnelHours,
  twoBranches,
} from './presets.data.ts';

const minute = 60_000;

export const presets: readonly Preset[] = [
  {
    id: 'shop-hours',
    label: 'Three hours of sales',
    meaning: 'All in order: 10,000, 8,500 and 12,300.',
    input: shopHours,
  },
  {
    id: 'tunnel-wrong-hour',
    label: 'A late sale, by the handler’s clock',
    meaning: 'A sale of 0:58 is heard of at 1:20 and counts where it is handled: in the wrong hour.',
    input: handlingHours,
  },
  {
    id: 'tunnel-dropped',
    label: 'A late sale, dropped',
    meaning: 'By event time its hour is over when it comes: the sale of 0:58 is in no result.',
    input: tunnelHours,
  },
  {
    id: 'tunnel-corrected',
    label: 'A late sale, corrected',
    meaning: 'The hour is held for 30 minutes more and given out a second time, now right.',
    params: { allowedLatenessMs: 30 * minute },
    input: tunnelHours,
  },
  {
    id: 'tunnel-waited-for',
    label: 'A late sale, waited for',
    meaning: 'The watermark stays 25 minutes behind: one result for each hour, right, and late.',
    params: { outOfOrderMs: 25 * minute },
    input: tunnelHours,
  },
  {
    id: 'bad-clock',
    label: 'One clock two hours ahead',
    meaning: 'A single sale dated 2:20 arrives at 0:20: the watermark jumps, and what is right is dropped.',
    input: badClockHours,
  },
  {
    id: 'fast-clock',
    label: 'One clock five minutes fast',
    meaning: 'A till rings at 0:59 and says 1:04: the hour closes a minute early for everybody.',
    input: fastClockHours,
  },
  {
    id: 'silent-source',
    label: 'A branch goes silent',
    meaning: 'The watermark waits for the slowest source: after 0:50 no hour closes until the input ends.',
    input: twoBranches,
  },
  {
    id: 'silent-source-idle',
    label: 'A branch goes silent and is left out',
    meaning: 'After 45 silent minutes the branch no longer counts, and the hours close again.',
    params: { idleMs: 45 * minute },
    input: twoBranches,
  },
  {
    id: 'split-burst',
    label: 'A burst across the boundary',
    meaning: 'Ten failed payments within two minutes, half in one window and half in the next: neither hour looks bad.',
    params: { aggregate: 'count' },
    input: splitBurst,
  },
  {
    id: 'hidden-minute',
    label: 'A minute of outage in an hour',
    meaning: 'A page that takes 100 ms, and for one minute five seconds: the average of the hour hardly shows it.',
    params: { aggregate: 'average' },
    input: hiddenMinute,
  },
  {
    id: 'patient-shop',
    label: 'Random sales, ten minutes of patience',
    meaning: 'The default day with an out-of-order bound: fewer sales lost, later results.',
    params: { outOfOrderMs: 10 * minute },
  },
  {
    id: 'correcting-shop',
    label: 'Random sales, an hour of corrections',
    meaning: 'The default day with an hour of allowed lateness: early results, corrected as late sales come in.',
    params: { allowedLatenessMs: 60 * minute },
  },
  {
    id: 'many-shops',
    label: 'Forty shops close at once',
    meaning: 'All windows end at the full hour: their results come in one burst.',
    params: { keys: 40, eventsPerSecond: 0.1 },
  },
];
