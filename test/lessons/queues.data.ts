import { scenario } from '#simulator/patterns/queue/index.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { faceOf } from '#src/lab/face.ts';
import { type NamedRun, planOf } from '#src/lab/runs.ts';
import { simulate } from '#src/lab/simulate.ts';
import { recipesOf } from '#src/widgets/queue/lanes.ts';
import { meanWaitMs, meanWaitOfManyMs, stayOfManyMs } from '#src/widgets/queue/theory.ts';
import { jointly } from '#src/widgets/queue/two-lines.ts';
import { traceOf } from '../run-recipe.ts';
import type { Claim, Days } from './runs-over-seeds.ts';

const near = (value: number, wanted: number, share: number): boolean => Math.abs(value - wanted) <= share * wanted;
const till = 'one-till';
const wait = 'meanWaitMs';
const stay = 'meanSojournMs';
const long = { untilMs: 200_000 };
const calls = (servers: number) => ({ arrivalsPerSecond: 80, serviceMs: 200, servers });
const at = (arrivalsPerSecond: number, untilMs = 200_000) => ({ with: { arrivalsPerSecond }, untilMs });

/** Whether something holds of two runs on each day: the same customers, the same luck. */
async function onEachDay(
  days: Days,
  [one, other]: readonly [readonly [string, object], readonly [string, object]],
  metric: string,
  holds: (one: number, other: number) => boolean,
): Promise<boolean> {
  const ones = await days.each(one[0], metric, one[1]);
  const others = await days.each(other[0], metric, other[1]);
  return ones.every((value, day) => holds(value!, others[day]!));
}

/** How many are in the system after each happening, and when. */
async function inSystem(named: NamedRun): Promise<readonly { readonly at: number; readonly count: number }[]> {
  const steps: { at: number; count: number }[] = [];
  let count = 0;
  for (const { kind, at: moment } of traceOf(await planOf(named)).entries) {
    if (kind === 'customer-arrived') steps.push({ at: moment, count: ++count });
    if (kind === 'customer-left') steps.push({ at: moment, count: --count });
  }
  return steps;
}

/** Both sides of Little's law in a run, each summed up in its own way, in customer-µs. */
async function areasOf(named: NamedRun): Promise<{ readonly underCurve: number; readonly ofStays: number }> {
  const here = new Map<number, number>();
  let [underCurve, ofStays, last] = [0, 0, 0];
  const { entries, endedAt } = traceOf(await planOf(named));
  for (const { kind, at: moment, subject } of entries) {
    underCurve += here.size * (moment - last);
    last = moment;
    if (kind === 'customer-arrived') here.set(subject as number, moment);
    if (kind !== 'customer-left') continue;
    ofStays += moment - here.get(subject as number)!;
    here.delete(subject as number);
  }
  for (const from of here.values()) ofStays += endedAt - from;
  return { underCurve: underCurve + here.size * (endedAt - last), ofStays };
}

/** Of those who leave the crowded shop in its second ten seconds: how many, and how many within a second of coming. */
function servedLate(
  changes: Readonly<Record<string, unknown>>,
): Promise<readonly { readonly served: number; readonly inTime: number }[]> {
  return Promise.all(
    [1, 2, 3, 4, 5].map(async (seed) => {
      const plan = await planOf({ run: 'queue/one-till', with: { arrivalsPerSecond: 120, ...changes }, seed });
      const stays = traceOf(plan)
        .entries.filter(({ kind, at: moment }) => kind === 'customer-left' && moment > 10e6)
        .map(({ data }) => data.sojournMs as number);
      return { served: stays.length, inTime: stays.filter((ms) => ms <= 1000).length };
    }),
  );
}

/** The mean wait of 80 customers a second whose random gaps come in order of length within each so many. */
async function waitOfGaps(together: number): Promise<number> {
  const [comings, services]: [number[], number[]] = [[], []];
  const plan = await planOf({ run: 'queue/one-till', ...at(80), seed: 1 });
  for (const { kind, at: moment, data } of traceOf(plan).entries) {
    if (kind === 'customer-arrived') comings.push(moment);
    if (kind === 'service-started') services.push(data.serviceMs as number);
  }
  // Whoever still waits at the end has no service in the trace.
  const gaps = comings.slice(0, services.length).map((came, n) => came - (comings[n - 1] ?? 0));
  let us = 0;
  const input = gaps
    .flatMap((_, n) => (n % together === 0 ? gaps.slice(n, n + together).sort((a, b) => a - b) : []))
    .map((gap, n) => {
      us += gap;
      return { t: us / 1000, serviceMs: services[n]! };
    });
  return run(prepare(scenario, { scenario: 'queue', input, untilMs: null }).plan!).metrics[wait]!;
}

/** The mean wait of one day's customers at two slow tills with a line each, as the widget sends them there. */
async function waitInTwoLines(seed: number): Promise<number> {
  const face = faceOf(scenario);
  const first = simulate(await planOf({ run: 'queue/one-till', seed }));
  const recipe = completeRecipe(await planOf({ run: 'queue/one-till', with: { serviceMs: 20 }, seed }));
  const runs = recipesOf({ recipe: { ...recipe }, isSplit: true }, face, first).map(
    (each) => run(prepare(scenario, each).plan!).metrics,
  );
  return jointly(wait, scenario.metrics[wait]!, runs)!;
}

/** Each claim of content/basics/queues.mdx that a run can bear out or refute. */
export const claims: readonly Claim[] = [
  {
    words: ', several times as long as being served.',
    holds: async (days) => (await days.each(till, wait)).every((ms) => ms! > 40),
  },
  {
    words: 'the till is half as busy and the wait is not half as long but a tenth',
    holds: async (days) =>
      near(await days.mean(till, wait, at(45)), 0.1 * (await days.mean(till, wait, long)), 0.25) &&
      near(await days.mean(till, 'utilisation', at(45)), 0.45, 0.02),
  },
  {
    words: 'Each one leaves before the next one comes, and nobody ever waits.',
    holds: async (days) => (await days.each('clockwork', wait)).every((ms) => ms === 0),
  },
  {
    words: 'Half of the damage is done by the customers, who come in bunches, and half by the services',
    async holds(days) {
      const both = await days.mean(till, wait, long);
      const arrivals = await days.mean(till, wait, { ...long, with: { serviceDistribution: 'constant' } });
      const services = await days.mean(till, wait, { ...long, with: { arrivalDistribution: 'constant' } });
      return near(arrivals, both / 2, 0.12) && near(services, both / 2, 0.15);
    },
  },
  {
    words: 'More chance costs more.',
    async holds(days) {
      const of = (serviceCv: number): Promise<number> =>
        days.mean(till, wait, {
          untilMs: 100_000,
          with: { serviceDistribution: 'lognormal', arrivalsPerSecond: 80, serviceCv },
        });
      return (await of(2.5)) > 2 * (await of(1)) && (await of(1)) > 1.5 * (await of(0.1));
    },
  },
  {
    words: 'halve what is left, and double the wait.',
    holds: async (days) =>
      near(await days.mean(till, wait, at(95, 500_000)), 2 * (await days.mean(till, wait, at(90, 500_000))), 0.2),
  },
  {
    words: 'For this till, below 70 % you may forget about it',
    holds: async (days) => (await days.each(till, wait, at(70))).every((ms) => ms! < 30),
  },
  {
    words: 'less than one service: nobody waits until all ten are busy',
    async holds(days) {
      const ten = { untilMs: 50_000, with: { servers: 10, arrivalsPerSecond: 900 } };
      const isBusy = (await days.each(till, 'utilisation', ten)).every((share) => near(share!, 0.9, 0.02));
      return isBusy && (await days.each(till, wait, ten)).every((ms) => ms! < 10);
    },
  },
  {
    words: '(Theory: 6.7 and 85.)',
    holds: async () =>
      near(meanWaitOfManyMs({ arrivalsPerSecond: 900, serviceMs: 10, servers: 10 }), 6.7, 0.005) &&
      near(meanWaitMs({ arrivalsPerSecond: 70, serviceMs: 10 }, 2.5), 85, 0.006),
  },
  {
    words: 'One common line is far better than two. With two, one till stands idle while people wait at the other',
    async holds(days) {
      const common = await days.each('two-slow-tills', wait);
      const apart = await Promise.all(common.map((_, day) => waitInTwoLines(day + 1)));
      return apart.every((ms, day) => ms > 1.3 * common[day]!);
    },
  },
  {
    words: 'with everything twice as slow, so the wait is twice as long',
    holds: async (days) =>
      near(
        await days.mean(till, wait, { ...long, with: { arrivalsPerSecond: 45, serviceMs: 20 } }),
        2 * (await days.mean(till, wait, long)),
        0.15,
      ),
  },
  {
    words: 'The wait is even a little shorter with two',
    holds: (days) =>
      onEachDay(
        days,
        [
          ['two-slow-tills', long],
          [till, long],
        ],
        wait,
        (a, b) => a < b && a > 0.85 * b,
      ),
  },
  {
    words: 'so the whole stay is longer',
    holds: (days) =>
      onEachDay(
        days,
        [
          ['two-slow-tills', long],
          [till, long],
        ],
        stay,
        (a, b) => a > b && a < 1.15 * b,
      ),
  },
  {
    words: 'it turns the comparison round',
    holds: (days) => {
      const uneven = {
        untilMs: 200_000,
        with: { arrivalsPerSecond: 50, serviceDistribution: 'lognormal', serviceCv: 5 },
      };
      return onEachDay(
        days,
        [
          ['two-slow-tills', uneven],
          [till, uneven],
        ],
        stay,
        (a, b) => a < 0.8 * b,
      );
    },
  },
  {
    words: 'The line grows for ten seconds; then another till opens, and it melts.',
    async holds() {
      const lines = await Promise.all([1, 2, 3, 4, 5].map((seed) => inSystem({ run: 'queue/second-till', seed })));
      const lengthAt = (second: number): number[] =>
        lines.map((steps) => steps.findLast(({ at: t }) => t <= second * 1e6)!.count);
      return lengthAt(10).every((length) => length > 40) && lengthAt(15).every((length) => length < 15);
    },
  },
  {
    words: 'for there are never more than nine before you',
    async holds() {
      const steps = await inSystem({ run: 'queue/small-room' });
      return steps.every(({ count }) => count <= 10) && steps.some(({ count }) => count === 10);
    },
  },
  {
    words: 'Room beyond twenty buys little here.',
    async holds(days) {
      const of = (metric: string, capacity: number): Promise<number> =>
        days.mean('small-room', metric, { untilMs: 100_000, with: { capacity } });
      const refused = await of('rejectedRatio', 20);
      return (
        near(refused, 0.0136, 0.2) &&
        (await of('rejectedRatio', 30)) > 0.001 &&
        (await of(wait, 30)) > 1.1 * (await of(wait, 20))
      );
    },
  },
  {
    words: 'must in the end lose a sixth of them, whatever you build',
    async holds(days) {
      const of = (capacity: number): Promise<number> =>
        days.mean('small-room', 'rejectedRatio', { untilMs: 200_000, with: { arrivalsPerSecond: 120, capacity } });
      return near(await of(30), 1 / 6, 0.06) && near(await of(100), 1 / 6, 0.06) && (await of(10)) > 1 / 6;
    },
  },
  {
    words: ' and growing.',
    holds: (days) =>
      onEachDay(
        days,
        [
          [till, at(120, 40_000)],
          [till, at(120, 20_000)],
        ],
        wait,
        (a, b) => a > 1.6 * b,
      ),
  },
  {
    words: 'and not one of them within a second of coming',
    holds: async () => (await servedLate({})).every(({ served, inTime }) => near(served, 1000, 0.08) && inTime === 0),
  },
  {
    words: 'nearly all are served within their second',
    holds: async () => (await servedLate({ discipline: 'lifo' })).every(({ served, inTime }) => inTime > 0.97 * served),
  },
  {
    words: 'the wait is longer than it says',
    async holds() {
      const [free, inRushes] = [await waitOfGaps(1), await waitOfGaps(100)];
      return near(free, meanWaitMs({ arrivalsPerSecond: 80, serviceMs: 10 }), 0.15) && inRushes > 2 * free;
    },
  },
  {
    words: 'would make a stay of 1,859 ms',
    async holds(days) {
      const of = async (metric: string): Promise<number> => (await days.each(till, metric, at(120, 20_000)))[0]!;
      const byTheLaw = (20_000 * (await of('meanInSystem'))) / (await of('completed'));
      return Math.round(byTheLaw) === 1859 && (await of(stay)) < 0.9 * byTheLaw;
    },
  },
  {
    words: 'the two areas are still the same',
    async holds() {
      const areas = await Promise.all(
        ['fifo', 'lifo', 'priority'].map((discipline) =>
          areasOf({ run: 'queue/first-customers', with: { discipline } }),
        ),
      );
      const isDifferent = new Set(areas.map(({ underCurve }) => underCurve)).size === areas.length;
      return isDifferent && areas.every(({ underCurve, ofStays }) => underCurve === ofStays);
    },
  },
  {
    words: 'can make the mean wait better or worse in the long run',
    async holds(days) {
      const untilMs = 100_000;
      const [first, ...others] = await Promise.all(
        ['fifo', 'lifo', 'priority'].map((discipline) => days.mean(till, wait, { untilMs, with: { discipline } })),
      );
      return others.every((ms) => near(ms, first!, 0.03));
    },
  },
  {
    words: 'Only who waits changes.',
    async holds(days) {
      const [fifo, lifo] = [{ untilMs: 100_000 }, { untilMs: 100_000, with: { discipline: 'lifo' } }];
      const pair = [
        [till, lifo],
        [till, fifo],
      ] as const;
      return (
        (await onEachDay(days, pair, 'p50SojournMs', (a, b) => a < b / 2)) &&
        (await onEachDay(days, pair, 'p99SojournMs', (a, b) => a > 2 * b))
      );
    },
  },
  {
    words: 'the p99 is 4.6 times the mean, at any load',
    async holds(days) {
      const ratio = async (rate: number): Promise<number> =>
        (await days.mean(till, 'p99SojournMs', at(rate, 500_000))) / (await days.mean(till, stay, at(rate, 500_000)));
      return near(await ratio(50), 4.6, 0.04) && near(await ratio(80), 4.6, 0.05);
    },
  },
  {
    words: 'the p99 differs from day to day by more than its own size',
    async holds(days) {
      const values = (await days.each('heavy-tail', 'p99SojournMs')) as number[];
      return Math.max(...values) - Math.min(...values) > (await days.mean('heavy-tail', 'p99SojournMs'));
    },
  },
  {
    words: 'the busier the till, the wider the dots lie',
    async holds(days) {
      const spread = async (rate: number): Promise<number> => {
        const values = (await days.each(till, wait, at(rate, 100_000))) as number[];
        return Math.max(...values) - Math.min(...values);
      };
      return (await spread(95)) > 2 * (await spread(80)) && (await spread(80)) > 2 * (await spread(50));
    },
  },
  {
    words: 'on a figure that is far too small',
    async holds(days) {
      const values = await days.each(till, wait, at(98, 20_000));
      return values.every((ms) => ms! < 0.8 * 490) && (await days.mean(till, wait, at(98, 20_000))) < 0.5 * 490;
    },
  },
  {
    words: 'sixteen would be exactly full and the line would never stop growing',
    async holds(days) {
      const of = (untilMs: number): Promise<number> => days.mean('patient-calls', wait, { untilMs });
      return (await of(400_000)) > 1.4 * (await of(100_000));
    },
  },
  {
    words: 'Seventeen are stable, at 94 %, but not enough',
    holds: async (days) =>
      (await days.mean('patient-calls', 'p99SojournMs', { with: { servers: 17 } })) > 1000 &&
      (await days.each('patient-calls', 'p99SojournMs', { with: { servers: 17 } }))[0]! > 1000,
  },
  {
    words: 'Eighteen seem to do it',
    holds: async (days) =>
      (await days.mean('patient-calls', 'p99SojournMs', { with: { servers: 18 } })) < 1000 &&
      (await days.each('patient-calls', 'p99SojournMs', { with: { servers: 18 } }))[0]! < 1000,
  },
  {
    words: 'now and then it is more than a second',
    async holds(days) {
      const values = await days.each('patient-calls', 'p99SojournMs', { with: { servers: 18 } });
      const tooLong = values.filter((ms) => ms! > 1000).length;
      return tooLong > 0 && tooLong < values.length / 2;
    },
  },
  {
    words: 'Theory says 1,006 ms: just over',
    holds: async () => Math.round(stayOfManyMs(calls(18), 0.99)) === 1006,
  },
  {
    words: 'Nineteen do:',
    holds: async (days) =>
      (await days.each('patient-calls', 'p99SojournMs', { untilMs: 1_000_000, with: { servers: 19 } })).every(
        (ms) => ms! < 1000,
      ),
  },
  {
    words: ', where theory says 955 ms.',
    holds: async () => Math.round(stayOfManyMs(calls(19), 0.99)) === 955,
  },
  {
    words: 'One call in a hundred takes more than 921 milliseconds by itself',
    holds: async (days) => near(await days.mean('patient-calls', 'p99SojournMs', { with: { servers: 40 } }), 921, 0.02),
  },
  {
    words: 'With enough servers for nobody to wait, a run says',
    holds: async (days) =>
      (
        await days.each(till, 'meanInSystem', {
          untilMs: 100_000,
          with: { arrivalsPerSecond: 200, serviceMs: 50, servers: 40 },
        })
      ).every((count) => near(count!, 10, 0.04)),
  },
  {
    words: 'it comes out half a customer too large, at any load',
    async holds(days) {
      const excess = async (rate: number): Promise<number> => {
        const named = { run: 'queue/one-till', ...at(rate, 500_000), seed: 1 };
        const steps = await inSystem(named);
        const byEvents = steps.reduce((sum, { count }) => sum + count, 0) / steps.length;
        return byEvents - (await days.each(till, 'meanInSystem', at(rate, 500_000)))[0]!;
      };
      return near(await excess(50), 0.5, 0.1) && near(await excess(80), 0.5, 0.2);
    },
  },
];
