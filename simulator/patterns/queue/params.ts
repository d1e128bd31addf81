import { distributionNames } from '../../kernel/distributions.ts';
import type { KindSchema } from '../../kernel/trace.ts';
import { choice, count, duration, moment, number, orNull, probability } from '../../scenario/field.ts';
import type { InputDefinition } from '../../scenario/records.ts';
import { controlKinds } from '../../scenario/run.ts';

export const params = {
  arrivalsPerSecond: number({
    label: 'Arrivals',
    unit: '1/s',
    meaning: 'Customers that come in a second, on average.',
    default: 90,
    min: 0,
    max: 1e6,
    slider: { from: 0, to: 200 },
    settable: true,
    group: 'workload',
  }),
  serviceMs: duration({
    label: 'Service time',
    meaning: 'How long one customer is served, on average.',
    default: 10,
    max: 1e9,
    fractional: true,
    slider: { from: 1, to: 100, logarithmic: true },
    settable: true,
  }),
  servers: count({
    label: 'Servers',
    meaning: 'How many customers can be served at once, from one common line.',
    default: 1,
    min: 1,
    max: 10_000,
    slider: { from: 1, to: 10 },
    settable: true,
  }),
  capacity: orNull(
    count({
      label: 'Capacity',
      unit: 'customers',
      meaning: 'How many customers may be in the system, waiting or served; null: no limit.',
      min: 1,
      slider: { from: 1, to: 50 },
      settable: true,
    }),
  ),
  arrivalDistribution: choice(distributionNames, {
    label: 'Gaps between arrivals',
    meaning: 'How the time between arrivals is spread around its mean.',
    group: 'workload',
  }),
  serviceDistribution: choice(distributionNames, {
    label: 'Service times',
    meaning: 'How the service time is spread around its mean.',
  }),
  discipline: choice(['fifo', 'lifo', 'priority'], {
    label: 'Who is next',
    meaning: 'First in, first out; last in, first out; or the smallest priority, first in, first out among equals.',
  }),
  arrivalCv: number({
    label: 'Spread of gaps',
    meaning: 'Standard deviation ÷ mean of the gaps; shapes lognormal and pareto.',
    default: 1,
    min: 0.01,
    max: 100,
    slider: { from: 0.1, to: 10, logarithmic: true },
    group: 'extra',
  }),
  serviceCv: number({
    label: 'Spread of service',
    meaning: 'Standard deviation ÷ mean of the service times; shapes lognormal and pareto.',
    default: 1,
    min: 0.01,
    max: 100,
    slider: { from: 0.1, to: 10, logarithmic: true },
    group: 'extra',
  }),
  urgentShare: probability({
    label: 'Urgent share',
    meaning: 'Share of generated customers who come with priority 0; all others have priority 1.',
    default: 0.1,
    group: 'extra',
  }),
} as const;
export type QueueParams = typeof params;

export const actions = {} as const;

export const input = {
  order: 'by-t',
  fields: {
    t: moment({ label: 'Arrival', meaning: 'When the customer arrives.', min: 0 }),
    serviceMs: orNull(
      duration({
        label: 'Service time',
        meaning: 'How long this customer is served; absent: the parameter, exactly.',
        max: 1e9,
        fractional: true,
      }),
    ),
    priority: number({
      label: 'Priority',
      meaning: 'Smaller is served first under the discipline "priority".',
      default: 0,
    }),
  },
} as const satisfies InputDefinition;
export type QueueInput = (typeof input)['fields'];

/** What the trace of this scenario is made of. */
export const kinds = {
  ...controlKinds,
  'customer-arrived': { subject: 'number', data: { inSystem: 'number' } },
  'customer-refused': { subject: 'number', data: { inSystem: 'number' } },
  'service-started': { subject: 'number', data: { server: 'number', waitedMs: 'number', serviceMs: 'number' } },
  'customer-left': { subject: 'number', data: { server: 'number', waitedMs: 'number', sojournMs: 'number' } },
} as const satisfies Record<string, KindSchema>;
export type QueueKinds = typeof kinds;
