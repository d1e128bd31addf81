import type { Preset } from '../../scenario/scenario.ts';

export const presets: readonly Preset[] = [
  {
    id: 'one-till',
    label: 'One till, 90 % busy',
    meaning: 'A customer every 11.1 ms on average, 10 ms of service each, both random.',
  },
  {
    id: 'clockwork',
    label: 'The same without chance',
    meaning: 'Equal gaps and equal service times: the same averages, and nobody waits.',
    params: { arrivalDistribution: 'constant', serviceDistribution: 'constant' },
  },
  {
    id: 'two-slow-tills',
    label: 'Two tills, half as fast',
    meaning: 'One line before two servers of 20 ms each: the same capacity in two hands.',
    params: { servers: 2, serviceMs: 20 },
  },
  {
    id: 'second-till',
    label: 'A second till opens',
    meaning: 'Overload at first; at 10 s a second server opens and the line melts.',
    params: { arrivalsPerSecond: 110 },
    untilMs: 20_000,
    actions: [{ atMs: 10_000, do: 'set', with: { servers: 2 } }],
  },
  {
    id: 'small-room',
    label: 'A room for ten',
    meaning: 'Capacity 10: waits stay short, and some are refused.',
    params: { capacity: 10 },
  },
  {
    id: 'heavy-tail',
    label: 'A few very long services',
    meaning: 'The same mean with a Pareto tail: the mean wait hides what the p99 shows.',
    params: { serviceDistribution: 'pareto', serviceCv: 3 },
  },
  {
    id: 'urgent-first',
    label: 'Urgent customers first',
    meaning: 'A tenth of the customers overtake the line; nobody is interrupted.',
    params: { discipline: 'priority' },
  },
  {
    id: 'first-customers',
    label: 'The first customers of a day',
    meaning: 'Little more than half a second: short enough to see every single stay.',
    untilMs: 640,
    seed: 9,
  },
  {
    id: 'patient-calls',
    label: '80 calls a second, 200 ms each',
    meaning: 'Sixteen servers would be exactly full. How many does a p99 under a second take?',
    params: { arrivalsPerSecond: 80, serviceMs: 200, servers: 16 },
    untilMs: 100_000,
  },
];
