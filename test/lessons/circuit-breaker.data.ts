import { loadScenario } from '#simulator/catalog.ts';
import { type Run, run } from '#simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';
import { type Claim, Days, isTransition } from './runs-over-seeds.ts';

const near = (value: number, wanted: number, share: number): boolean => Math.abs(value - wanted) <= share * wanted;
const all = (values: readonly (number | null)[], is: (value: number) => boolean): boolean =>
  values.every((value) => value !== null && is(value));
const none = (values: readonly (number | null)[]): boolean => values.every((value) => value === null || value === 0);

/** The knobs' sweeps, as the lesson names them. */
const openSweep = { windowMs: 10_000, openJitter: 0.5, outageAtMs: 60_000, otherCallsPerSecond: 0 };
const windowSweep = {
  callsPerSecond: 5,
  failureProbability: 0.1,
  minimumCalls: 5,
  openMs: 10_000,
  successThreshold: 1,
  otherCallsPerSecond: 0,
  outageAtMs: 300_000,
};
const minimumSweep = { windowMs: 30_000, outageAtMs: 3_600_000, outageMs: 300_000, otherCallsPerSecond: 0 };
/** What the recipe after the knobs chooses for this shop. */
const shop = { windowMs: 5000, openMs: 10_000, successThreshold: 3 };
const successSweep = { failureProbability: 0.2, callsPerSecond: 10, otherCallsPerSecond: 0 };

/** A day without an outage of its own, on which a person makes the service ill from 0:30 to 3:30. */
async function illByHand(seed: number, action: object): Promise<Run> {
  const scenario = await loadScenario('circuit-breaker');
  const actions = [
    { atMs: 30_000, ...action },
    { atMs: 210_000, do: 'heal-service' },
  ];
  return run(planOf(scenario, { scenario: scenario.id, seed, params: { outageMs: 0, breaker: false }, actions }));
}

/** When the breaker closed for the last time and did not open again, day by day. */
async function closedForGood(days: Days, preset: string): Promise<readonly number[]> {
  const closed = await days.times(preset, isTransition(null, 'closed'));
  const moved = await days.times(preset, ({ kind }) => kind === 'transition');
  return closed.map((times, day) => (times.at(-1) === moved[day]!.at(-1) ? times.at(-1)! : Number.NaN));
}

/** How late the breaker closes after outages that end at all parts of an open time. */
async function latenessOverAnOpenTime(days: Days): Promise<readonly number[]> {
  const lengths = Array.from({ length: 6 }, (_, n) => 165_000 + 5000 * n);
  const late = await Promise.all(
    lengths.map((outageMs) => days.each('outage-breaker', 'timeToCloseMs', { with: { outageMs } })),
  );
  return late.flat().map((ms) => ms ?? Number.NaN);
}

/** Each claim of content/patterns/circuit-breaker.mdx that a run can bear out or refute. */
export const claims: readonly Claim[] = [
  {
    words: 'Soon most are held, and while it lasts one in three pages that need no payment is turned away.',
    async holds(days) {
      const refused = await days.times('outage-bare', ({ kind }) => kind === 'other-refused');
      const came = await days.times('outage-bare', ({ kind }) => kind === 'other-refused' || kind === 'other-started');
      const meanwhile = (times: readonly number[]) => times.filter((at) => at > 30_000 && at <= 210_000).length;
      const isSoon = refused.every((times) => times[0]! > 30_000 && times[0]! < 33_000);
      return isSoon && refused.every((times, day) => near(meanwhile(times) / meanwhile(came[day]!), 1 / 3, 0.1));
    },
  },
  {
    words: 'so two of the sixteen are busy',
    async holds(days) {
      // Little: arrivals a second times seconds held, on a day without an outage.
      const [calls, others] = await Promise.all(
        ['calls', 'otherCalls'].map((metric) => days.mean('outage-bare', metric, { with: { outageMs: 0 } })),
      );
      return near(((calls! + others!) / 300) * 0.05, 2, 0.1);
    },
  },
  {
    words: 'To make the service silent by hand, “Slow the service …” by more than the time limit.',
    async holds(days) {
      const silent = await days.each('outage-bare', 'otherRefusedRatio');
      const slowed = await Promise.all(
        silent.map((_, day) => illByHand(day + 1, { do: 'slow-service', with: { latencyMs: 1100 } })),
      );
      return slowed.every(({ metrics }, day) => near(metrics.otherRefusedRatio!, silent[day]!, 0.02));
    },
  },
  {
    words: '“Fail the service …” makes quick errors, which fill no pool.',
    async holds() {
      const failed = await Promise.all([1, 2, 3].map((seed) => illByHand(seed, { do: 'fail-service' })));
      return failed.every(({ metrics }) => metrics.otherRefused === 0 && metrics.clientErrorRatio! > 0.5);
    },
  },
  {
    words: 'The first remedy is not a breaker. It is a shorter time limit',
    holds: async (days) =>
      all(await days.each('outage-bare', 'otherRefused', { with: { timeoutMs: 200 } }), (refused) => refused <= 3),
  },
  {
    words: 'about a fifth, and all that are left fall in the',
    async holds(days) {
      const [bare, breaker] = await Promise.all(
        ['outage-bare', 'outage-breaker'].map((preset) => days.mean(preset, 'otherRefusedRatio')),
      );
      const refused = await days.times('outage-breaker', ({ kind }) => kind === 'other-refused');
      const opened = await days.times('outage-breaker', isTransition('closed', 'open'));
      return (
        near(breaker!, bare! / 5, 0.15) && refused.every((times, day) => times.every((at) => at <= opened[day]![0]!))
      );
    },
  },
  {
    words: 'The ill service wins too',
    async holds(days) {
      const bare = await days.each('outage-bare', 'serviceCallsDuringOutage');
      const breaker = await days.each('outage-breaker', 'serviceCallsDuringOutage');
      return breaker.every((calls, day) => calls! < bare[day]! / 4);
    },
  },
  {
    words: 'The orders lose.',
    async holds(days) {
      const bare = await days.each('outage-bare', 'clientErrorRatio');
      const breaker = await days.each('outage-breaker', 'clientErrorRatio');
      return breaker.every((errors, day) => errors! > bare[day]! && errors! < bare[day]! + 0.08);
    },
  },
  {
    words: 'hangs on where in an open time the outage ends',
    async holds(days) {
      const late = (outageMs: number) => days.each('outage-breaker', 'timeToCloseMs', { with: { outageMs } });
      return all(await late(188_000), (ms) => ms < 5000) && all(await late(192_000), (ms) => ms > 25_000);
    },
  },
  {
    words: 'the price is about half an open time',
    holds: async (days) => {
      const late = await latenessOverAnOpenTime(days);
      return near(late.reduce((sum, ms) => sum + ms, 0) / late.length, 15_000, 0.15);
    },
  },
  {
    words: 'of a half when *t* is half of *w*',
    async holds(days) {
      const after = (windowMs: number): Promise<number> =>
        days.mean('outage-errors', 'timeToOpenMs', { with: { outageAtMs: 120_000, windowMs } });
      return near(await after(60_000), 30_000, 0.06) && near(await after(10_000), 5000, 0.12);
    },
  },
  {
    words: 'one of 10 %, the default of the library Polly, when it is a tenth',
    async holds(days) {
      const touchy = { outageAtMs: 120_000, failureRateThreshold: 0.1 };
      return near(await days.mean('outage-errors', 'timeToOpenMs', { with: touchy }), 6000, 0.15);
    },
  },
  {
    words: 'Silence takes longer',
    async holds(days) {
      const changes = { with: { outageAtMs: 120_000 } };
      const silent = await days.each('outage-breaker', 'timeToOpenMs', changes);
      const quick = await days.each('outage-errors', 'timeToOpenMs', changes);
      return silent.every((ms, day) => ms! > quick[day]! + 2000);
    },
  },
  {
    words: 'the difference is luck',
    async holds(days) {
      const early = await days.mean('outage-breaker', 'timeToOpenMs');
      return near(await days.mean('outage-breaker', 'timeToOpenMs', { with: { outageAtMs: 120_000 } }), early, 0.03);
    },
  },
  {
    words: 'With five seconds instead of sixty the breaker opens after',
    holds: async (days) =>
      all(await days.each('short-window', 'timeToOpenMs'), (ms) => ms < 4000) &&
      all(await days.each('short-window', 'otherRefusedRatio'), (ratio) => ratio < 0.01),
  },
  {
    words: 'With 200 milliseconds no page is left to save, and the breaker spares only the ill service.',
    async holds(days) {
      const with200 = { with: { timeoutMs: 200 } };
      const of = (metric: string) =>
        Promise.all(['outage-bare', 'outage-breaker'].map((preset) => days.mean(preset, metric, with200)));
      const [pages, calls] = await Promise.all(['otherRefusedRatio', 'serviceCallsDuringOutage'].map(of));
      return pages![0]! < 0.001 && calls![1]! < calls![0]! / 4;
    },
  },
  {
    words: 'The orders pay much the same at each limit: a few more in a hundred fail than without a breaker.',
    async holds(days) {
      const limits = [200, 1000, 10_000].map((timeoutMs) => ({ with: { timeoutMs, openJitter: 0.5 } }));
      const rises = await Promise.all(
        limits.map(
          async (changes) =>
            (await days.mean('outage-breaker', 'clientErrorRatio', changes)) -
            (await days.mean('outage-bare', 'clientErrorRatio', changes)),
        ),
      );
      return rises.every((rise) => rise > 0.03 && rise < 0.09);
    },
  },
  {
    words: 'and every other try opens it again. (Those openings are not among the trips.)',
    async holds(days) {
      const opened = await days.times('quiet-night', isTransition('half-open', 'open'));
      const trips = await days.each('quiet-night', 'falseTrips');
      return opened.every((times) => times.length > 0) && trips.every((trips) => trips! > 0);
    },
  },
  {
    words: 'The longer a call may wait, the more there is to save, and the later the breaker hears of it.',
    async holds(days) {
      const limits = [200, 1000, 10_000].map((timeoutMs) => ({ with: { timeoutMs } }));
      const saved = await Promise.all(
        limits.map(
          async (changes) =>
            (await days.mean('outage-bare', 'otherRefusedRatio', changes)) -
            (await days.mean('outage-breaker', 'otherRefusedRatio', changes)),
        ),
      );
      const late = await Promise.all(limits.map((changes) => days.mean('outage-breaker', 'timeToOpenMs', changes)));
      const grows = ([first, second, third]: readonly number[]): boolean => first! < second! && second! < third!;
      return grows(saved) && grows(late);
    },
  },
  {
    words: 'times in this hour on nothing but bad luck',
    holds: async (days) =>
      all(await days.each('quiet-night', 'falseTrips'), (trips) => trips >= 5) &&
      all(await days.each('quiet-night-calm', 'falseTrips'), (trips) => trips <= 1) &&
      (await days.mean('quiet-night', 'clientErrorRatio')) >
        1.5 * (await days.mean('quiet-night-calm', 'clientErrorRatio')),
  },
  {
    words: "This lesson's own, the calm one, trips in about one such hour of nine, and not in this",
    async holds() {
      const trips = await new Days('circuit-breaker', 200).each('quiet-night-calm', 'falseTrips');
      const nights = trips.filter((trips) => trips! > 0).length;
      return trips[0] === 0 && near(trips.length / nights, 9, 0.1);
    },
  },
  {
    words: 'the breaker opens again, and again, and closes only after',
    async holds(days) {
      const one = await days.mean('recovering', 'timeToCloseMs');
      const flood = await days.each('recovering-flood', 'timeToCloseMs');
      const [oneErrors, floodErrors] = await Promise.all(
        ['recovering', 'recovering-flood'].map((preset) => days.mean(preset, 'clientErrorRatio')),
      );
      // Now and then five trials are under way when the service wakes; it answers them, and the breaker closes at once.
      const late = flood.filter((ms) => ms! > 2 * one);
      return late.length > 0.8 * flood.length && floodErrors! > oneErrors!;
    },
  },
  {
    words: 'A trial shows that the service can answer *one* call. It does not show that it can bear the load.',
    // On most days the breaker, once closed, opens again before the service is whole.
    holds: async (days) => (await days.mean('recovering', 'falseTrips')) >= 0.5,
  },
  {
    words: 'After one trial comes all the traffic, and there are places for a part of it: calls fail',
    async holds(days) {
      const opened = await days.times('recovering', isTransition('closed', 'open'));
      const failed = await days.times('recovering', ({ data }) => data.outcome === 'failure');
      const fell = opened.map((times) => times.filter((at) => at > 90_000 && at < 150_000));
      const calls = (at: number, day: number) => failed[day]!.filter((t) => t > at - 10_000 && t <= at).length;
      return fell.flat().length > 0 && fell.every((times, day) => times.every((at) => calls(at, day) > 5));
    },
  },
  {
    words: '(Here too many calls fail and do no other harm.)',
    async holds(days) {
      const [one, flood] = await Promise.all(
        ['recovering', 'recovering-flood'].map((preset) =>
          days.times(preset, ({ kind }) => kind === 'service-changed'),
        ),
      );
      return one!.every((times, day) => times.length === 2 && times.every((at, n) => at === flood![day]![n]));
    },
  },
  {
    words: 'On most days one at a time is sooner, but by less than its first closing promised.',
    async holds(days) {
      const [one, flood] = await Promise.all([
        closedForGood(days, 'recovering'),
        closedForGood(days, 'recovering-flood'),
      ]);
      const sooner = one.map((at, day) => flood[day]! - at);
      const promised =
        (await days.mean('recovering-flood', 'timeToCloseMs')) - (await days.mean('recovering', 'timeToCloseMs'));
      const mean = sooner.reduce((sum, ms) => sum + ms, 0) / sooner.length;
      return sooner.filter((ms) => ms > 0).length > sooner.length / 2 && mean > 0 && mean < promised;
    },
  },
  {
    words:
      'Where one success closes the breaker, luck closes it about a dozen times; where five are asked for, three times at most.',
    async holds(days) {
      const closings = (preset: string) => days.times(preset, isTransition(null, 'closed'));
      const lucky = await closings('half-ill-lucky');
      const careful = await closings('half-ill');
      // The last closing, after the illness, is not luck.
      const closedByLuck = lucky.reduce((sum, times) => sum + times.length - 1, 0) / lucky.length;
      return near(closedByLuck, 13, 0.15) && careful.every((times) => times.length <= 3);
    },
  },
  {
    words: 'calls reach the sick service',
    async holds(days) {
      const five = await days.each('half-ill', 'serviceCallsDuringOutage');
      const one = await days.each('half-ill-lucky', 'serviceCallsDuringOutage');
      return one.every((calls, day) => calls! > 1.3 * five[day]!);
    },
  },
  {
    words: 'With five to close, the breaker is open for nearly all of the three minutes',
    holds: async (days) => all(await days.each('half-ill', 'timeOpenMs'), (ms) => ms > 0.9 * 180_000),
  },
  {
    words: 'News is late by about half the open time',
    async holds(days) {
      const late = (openMs: number): Promise<number> =>
        days.mean('outage-breaker', 'timeToCloseMs', { with: { ...openSweep, openMs }, untilMs: 480_000 });
      return near(await late(10_000), 5000, 0.5) && near(await late(120_000), 60_000, 0.5);
    },
  },
  {
    words: 'The calls hardly fall any more beyond ten seconds',
    async holds(days) {
      const calls = (openMs: number): Promise<number> =>
        days.mean('outage-breaker', 'serviceCallsDuringOutage', { with: { ...openSweep, openMs }, untilMs: 480_000 });
      const [one, ten, most] = [await calls(1000), await calls(10_000), await calls(120_000)];
      return one > 1.4 * ten && ten < 1.25 * most;
    },
  },
  {
    words:
      'From three seconds on, some fifteen calls, there are hardly any false trips left, and more window buys nothing but delay.',
    async holds(days) {
      const of = (metric: string, windowMs: number): Promise<number> =>
        days.mean('outage-breaker', metric, { with: { ...windowSweep, windowMs }, untilMs: 480_000 });
      return (
        (await of('falseTrips', 1000)) > 2 &&
        (await of('falseTrips', 3000)) < 1 &&
        (await of('timeToOpenMs', 120_000)) > 20 * (await of('timeToOpenMs', 3000))
      );
    },
  },
  {
    words: 'At twenty it needs a busy half-minute to judge at all.',
    async holds(days) {
      const of = (metric: string, minimumCalls: number) =>
        days.each('quiet-night', metric, { with: { ...minimumSweep, minimumCalls }, untilMs: 3_900_000 });
      const trips = await of('falseTrips', 1);
      const blind = await of('timeToOpenMs', 20);
      const late = blind.filter((ms) => ms === null || ms > 60_000);
      return all(trips, (n) => n >= 2) && late.length >= blind.length / 3;
    },
  },
  {
    words:
      'At twenty-five it opened in five of the twenty runs, and the point is the mean of those five alone. At thirty, twice what the window usually holds, it slept through the outage in every one of these runs',
    async holds() {
      const days = new Days('circuit-breaker', 20);
      const opened = (minimumCalls: number) =>
        days.each('quiet-night', 'timeToOpenMs', { with: { ...minimumSweep, minimumCalls }, untilMs: 3_900_000 });
      return (await opened(25)).filter((ms) => ms !== null).length === 5 && none(await opened(30));
    },
  },
  {
    words: 'Two or three in a row keep most of the lucky closings away; more buy little.',
    async holds(days) {
      const of = (metric: string, successThreshold: number): Promise<number> =>
        days.mean('half-ill', metric, { with: { ...successSweep, successThreshold }, untilMs: 900_000 });
      const [one, three, twelve] = [
        await of('serviceCallsDuringOutage', 1),
        await of('serviceCallsDuringOutage', 3),
        await of('serviceCallsDuringOutage', 12),
      ];
      const slower = (await of('timeToCloseMs', 12)) > 3 * (await of('timeToCloseMs', 3));
      return one - three > 3 * (three - twelve) && slower;
    },
  },
  {
    words: '>With these values</RunLink> it opens after',
    async holds(days) {
      const opened = await days.each('outage-breaker', 'timeToOpenMs', { with: shop });
      const refused = await days.each('outage-breaker', 'otherRefusedRatio', { with: shop });
      const errors = (settings: object) =>
        days.mean('outage-breaker', 'clientErrorRatio', { with: { ...settings, openJitter: 0.5 } });
      const isQuick = all(opened, (ms) => ms < 4000) && all(refused, (ratio) => ratio < 0.01);
      return isQuick && (await errors(shop)) < (await errors({})) - 0.02;
    },
  },
  {
    words: 'and a healthy hour passes without a trip',
    holds: async (days) =>
      none(await days.each('outage-breaker', 'falseTrips', { with: { ...shop, outageMs: 0 }, untilMs: 3_600_000 })),
  },
  {
    words: 'the window must be forty seconds, and by day it opens after',
    async holds(days) {
      const forTheNight = { with: { ...shop, windowMs: 40_000 } };
      return all(await days.each('outage-breaker', 'timeToOpenMs', forTheNight), (ms) => ms > 20_000 && ms < 27_000);
    },
  },
  {
    words: 'A cache that forgets after a minute covers the first of three minutes.',
    async holds(days) {
      const [plain, minute, five] = await Promise.all([
        days.mean('outage-breaker', 'clientErrorRatio'),
        days.mean('outage-cached', 'clientErrorRatio'),
        days.mean('outage-cached', 'clientErrorRatio', { with: { cacheMs: 300_000 } }),
      ]);
      const oldest = await days.each('outage-cached', 'oldestAnswerMs');
      return plain - minute > 0.1 && minute > 0.4 && five < 0.05 && all(oldest, (ms) => ms <= 60_000);
    },
  },
  {
    words: 'that even a default leaves are orders that found no worker before the breaker opened',
    async holds(days) {
      // Workers that wait when it opens are held until their time limit.
      const timeoutMs = 1000;
      const lost = await days.times(
        'outage-default',
        ({ data }) => data.answeredBy === 'error' && data.reason !== 'no-worker',
      );
      const late = await days.times('outage-default', ({ data }) => data.reason === 'no-worker');
      const opened = await days.times('outage-default', isTransition('closed', 'open'));
      return (
        lost.every((times) => times.length === 0) &&
        late.every((times, day) => times.every((at) => at <= opened[day]![0]! + timeoutMs))
      );
    },
  },
  {
    words: 'It is right not to open, and so it does nothing at all.',
    holds: async (days) => none(await days.each('one-ill-host', 'transitions')),
  },
  {
    words: 'it refuses nine good hosts for the sake of one',
    holds: async (days) => all(await days.each('one-ill-host-touchy', 'clientErrorRatio'), (ratio) => ratio > 0.35),
  },
  {
    words: 'With a breaker for each host the sick one gets',
    async holds(days) {
      const shared = await days.each('one-ill-host', 'serviceCallsDuringOutage');
      const own = await days.each('one-ill-host-own-breakers', 'serviceCallsDuringOutage');
      return own.every((calls, day) => calls! < shared[day]! / 3);
    },
  },
  {
    words: 'a breaker that wants twenty never opens',
    holds: async (days) =>
      none(await days.each('patient-limit', 'transitions')) &&
      all(await days.each('patient-limit', 'otherRefusedRatio'), (ratio) => ratio > 0.5),
  },
  {
    words: 'than all workers together can end in one window while they wait: here sixteen, and with sixteen it opens',
    async holds(days) {
      const opened = (minimumCalls: number) => days.each('patient-limit', 'timeToOpenMs', { with: { minimumCalls } });
      return all(await opened(16), (ms) => ms < 15_000) && none(await opened(17));
    },
  },
  {
    words: 'not four times, only because the pool overflows',
    async holds(days) {
      const bare = await days.mean('outage-errors', 'serviceCallsDuringOutage', { with: { breaker: false } });
      const retried = await days.mean('retries-bare', 'serviceCallsDuringOutage');
      return retried > 3 * bare && retried < 4 * bare && (await days.mean('retries-bare', 'otherRefusedRatio')) > 0.1;
    },
  },
  {
    words: 'A breaker tames this, and trips sooner, because each attempt counts',
    async holds(days) {
      const once = await days.each('outage-errors', 'timeToOpenMs');
      const retried = await days.each('retries', 'timeToOpenMs');
      return retried.every((ms, day) => ms! < once[day]! / 2);
    },
  },
  {
    words: 'Inside, the calls under way go on asking an ill service after the breaker has opened',
    async holds(days) {
      const outside = await days.each('retries', 'attempts');
      const inside = await days.each('retries-inside', 'attempts');
      return inside.every((attempts, day) => attempts! > outside[day]!);
    },
  },
  {
    words: 'In the last two runs above that hardly shows',
    async holds(days) {
      const outside = await days.each('retries', 'attempts');
      const inside = await days.each('retries-inside', 'attempts');
      return inside.every((attempts, day) => attempts! < 1.03 * outside[day]!);
    },
  },
  {
    words: 'It shows where little else reaches the service: with a window of five seconds and a silent service',
    async holds(days) {
      const attempts = (retryInside: boolean) =>
        days.each('short-window', 'serviceCallsDuringOutage', { with: { retries: 3, retryInside } });
      const outside = await attempts(false);
      return (await attempts(true)).every((calls, day) => calls! > 1.5 * outside[day]!);
    },
  },
  {
    words: 'three retries raise the refused pages from',
    async holds(days) {
      const retried = await days.mean('outage-breaker', 'otherRefusedRatio', { with: { retries: 3 } });
      return retried > 2 * (await days.mean('outage-breaker', 'otherRefusedRatio'));
    },
  },
  {
    words: 'If those count, the breaker cuts a healthy service off',
    holds: async (days) =>
      all(await days.each('callers-fault-counted', 'clientErrorRatio'), (ratio) => ratio > 0.9) &&
      none(await days.each('callers-fault', 'transitions')),
  },
  {
    words: "if every order is the caller's fault, this breaker stays half-open for ever",
    async holds(days) {
      const changes = { with: { callerFaultProbability: 1 }, untilMs: 1_800_000 };
      const halfOpen = await days.each('outage-breaker', 'timeHalfOpenMs', changes);
      return all(halfOpen, (ms) => ms > 1_500_000) && none(await days.each('outage-breaker', 'timeToCloseMs', changes));
    },
  },
  {
    words: 'run out of time. The breaker sees next to nothing, and the pool fills all the same',
    async holds(days) {
      const late = await days.times('slow-unseen', ({ data }) => data.outcome === 'timeout');
      const calls = await days.each('slow-unseen', 'serviceCallsDuringOutage');
      const isRare = late.every((times, day) => times.length > 0 && times.length < 0.03 * calls[day]!);
      return (
        isRare &&
        none(await days.each('slow-unseen', 'transitions')) &&
        all(await days.each('slow-unseen', 'otherRefusedRatio'), (ratio) => ratio > 0.1)
      );
    },
  },
  {
    words: 'the breaker opens, and the pages are safe again. This time the orders pay in full',
    holds: async (days) =>
      all(await days.each('slow-counted', 'otherRefusedRatio'), (ratio) => ratio < 0.04) &&
      (await days.mean('slow-counted', 'clientErrorRatio')) > 3 * (await days.mean('slow-unseen', 'clientErrorRatio')),
  },
  {
    words: 'try again at the same moment',
    async holds(days) {
      const inStep = await days.times('in-step', isTransition('open', 'half-open'));
      const spread = await days.times('jitter', isTransition('open', 'half-open'));
      const span = (times: readonly number[]): number => times[9]! - times[0]!;
      return inStep.every((times) => span(times) === 0) && spread.every((times) => span(times) > 10_000);
    },
  },
  {
    words: 'It may be a whole open time',
    async holds(days) {
      const late = await latenessOverAnOpenTime(days);
      return Math.max(...late) > 29_000 && late.filter((ms) => ms < 32_000).length > 0.9 * late.length;
    },
  },
  {
    words: '(b). A service that is back at once answers any number of trials',
    async holds(days) {
      const changes = { with: { recoveryMs: 0 } };
      const flood = await days.mean('recovering-flood', 'timeToCloseMs', changes);
      return flood < 1000 && flood < (await days.mean('recovering', 'timeToCloseMs', changes));
    },
  },
  {
    words: 'but a rise it is',
    async holds(days) {
      const short = await days.mean('outage-breaker', 'clientErrorRatio', { with: { openMs: 5000 } });
      return short > (await days.mean('outage-bare', 'clientErrorRatio'));
    },
  },
];
