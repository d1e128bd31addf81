import { toMs } from '#simulator/kernel/time.ts';
import type { WindowResult } from '#simulator/parts/windowing/result.ts';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { type Run, run } from '#simulator/scenario/run.ts';
import { flights, flightsRun } from './flights.ts';
import type { Claim, Days } from './runs-over-seeds.ts';

const minute = 60_000;
const hour = 60 * minute;
const near = (value: number, wanted: number, share: number): boolean => Math.abs(value - wanted) <= share * wanted;
const windowsOf = ({ result }: Run): readonly WindowResult[] => result.windows as readonly WindowResult[];
const together = { keyed: false };
const metric = (run: Run, name: string): number => run.metrics[name]!;

async function firsts(
  days: Days,
  preset: string,
  changes: Parameters<Days['runs']>[1] = {},
): Promise<readonly WindowResult[]> {
  const [run] = await days.runs(preset, changes);
  return windowsOf(run!).filter(({ revision }) => revision === 0);
}

async function sums(days: Days, preset: string, changes: Parameters<Days['runs']>[1] = {}): Promise<readonly number[]> {
  return (await firsts(days, preset, changes)).map(({ value }) => value);
}

const isSame = (given: readonly number[], wanted: readonly number[]): boolean => String(given) === String(wanted);

/** Each claim of content/patterns/tumbling-window.mdx that a run can bear out or refute. */
export const claims: readonly Claim[] = [
  {
    words: 'The shop adds up its sales by the hour: 10,000, 8,500, 12,300.',
    holds: async (days) => isSame(await sums(days, 'shop-hours'), [10_000, 8500, 12_300]),
  },
  {
    words: 'The counter learned that the hour was over when it heard of the first sale of the next one.',
    holds: async (days) => (await firsts(days, 'shop-hours'))[0]!.firedAtMs === hour + 3 * minute,
  },
  {
    words: 'No sale is ever late, no sum is ever corrected, and two of the three sums are wrong.',
    async holds(days) {
      const [run] = await days.runs('tunnel-wrong-hour');
      const wrong = windowsOf(run!).filter(({ value }, n) => value !== [10_000, 8500, 12_300][n]);
      return run!.metrics.lateDropped === 0 && run!.metrics.revisions === 0 && wrong.length === 2;
    },
  },
  {
    words: 'it takes the moment at which each sale is handled for its event time',
    async holds(days) {
      const [at] = await days.times('tunnel-wrong-hour', ({ kind }) => kind === 'event-arrived');
      const [same] = await days.times(
        'tunnel-wrong-hour',
        ({ kind, at: now, data }) => kind === 'event-arrived' && data.t === toMs(now),
      );
      return at!.length > 0 && isSame(same!, at!);
    },
  },
  {
    words: 'One sum for each hour, and all of them right.',
    async holds(days) {
      const [run] = await days.runs('tunnel-waited-for');
      return isSame(await sums(days, 'tunnel-waited-for'), [10_000, 8500, 12_300]) && run!.metrics.revisions === 0;
    },
  },
  {
    words: 'half an hour later than the others’.',
    async holds(days) {
      const at = async (preset: string) => (await firsts(days, preset))[0]!.firedAtMs;
      return near((await at('tunnel-waited-for')) - (await at('tunnel-dropped')), 30 * minute, 0.05);
    },
  },
  {
    words: 'still it is in time: its hour goes on until the staircase reaches the upper edge of its stripe.',
    async holds() {
      const [early, late] = [32, 64].map((heardAt) => withASale(10, heardAt));
      return (
        early!.metrics.lateDropped === 0 && windowsOf(early!)[0]!.value === 10_700 && late!.metrics.lateDropped === 1
      );
    },
  },
  {
    words: 'the sale from the tunnel is above it when it comes',
    async holds(days) {
      const [marks] = await days.times(
        'tunnel-waited-for',
        ({ kind, data }) => kind === 'watermark-advanced' && (data.watermarkMs as number) > 58 * minute,
      );
      return marks![0]! > 80 * minute;
    },
  },
  {
    words: 'some three hundred sales in four hours, most of them heard of within a minute',
    holds: async (days) => near(await days.mean('patient-shop', 'eventsIn'), 300, 0.05),
  },
  {
    words: 'every minute of waiting is a minute of delay, for every result, always',
    async holds(days) {
      const delay = (outOfOrderMs: number) =>
        days.mean('patient-shop', 'meanResultDelayMs', { with: { outOfOrderMs } });
      const without = await delay(0);
      const waits = [10, 30, 60].map((wait) => wait * minute);
      return (await Promise.all(waits.map(async (wait) => near((await delay(wait)) - without, wait, 0.05)))).every(
        Boolean,
      );
    },
  },
  {
    words:
      'The first ten minutes save nearly half of what is lost. Beyond three quarters of an hour there is hardly anything left to save.',
    async holds(days) {
      const lost = (wait: number) =>
        days.mean('patient-shop', 'lateDropped', { with: { outOfOrderMs: wait * minute } });
      const all = await lost(0);
      return near(all - (await lost(10)), all / 2, 0.25) && (await lost(45)) < 0.12 * all;
    },
  },
  {
    words: 'That only three of some twelve late sales are lost without any waiting has a simple reason.',
    async holds(days) {
      const lost = await days.mean('patient-shop', 'lateDropped', { with: { outOfOrderMs: 0 } });
      return near(lost, 3, 0.2) && near((await days.mean('patient-shop', 'eventsIn')) * 0.04, 12, 0.1);
    },
  },
  {
    words:
      'one flight in twenty is more than 63 minutes late, and the latest of all arrived eight hours and 42 minutes late.',
    async holds() {
      const delays = flights.map(({ delayMinutes }) => delayMinutes);
      const later = delays.filter((delay) => delay > 63).length;
      return near(later, delays.length / 20, 0.02) && Math.max(...delays) === 8 * 60 + 42;
    },
  },
  {
    words: 'of the 20,000 miss their hour, one in five.',
    holds: async () => near(metric(flightsRun(), 'lateDropped'), 4000, 0.04) && flights.length === 20_000,
  },
  {
    words: 'every sum of every hour would be told eight hours after its end',
    holds: async () =>
      metric(flightsRun({ outOfOrderMs: 8 * hour }), 'lateDropped') === 0 &&
      metric(flightsRun({ outOfOrderMs: 6 * hour }), 'lateDropped') > 0 &&
      metric(flightsRun({ outOfOrderMs: 8 * hour }), 'meanResultDelayMs') > 8 * hour,
  },
  {
    words: 'For all airports together just as many flights are lost, since one watermark judges them all.',
    holds: async () =>
      [0, 30, 120].every((wait) => {
        const changes = { outOfOrderMs: wait * minute };
        return (
          metric(flightsRun(changes), 'lateDropped') === metric(flightsRun({ ...changes, ...together }), 'lateDropped')
        );
      }),
  },
  {
    words: 'There are ten times fewer windows, though, and their results come later: at night hardly a flight leaves',
    async holds() {
      const all = flightsRun(together);
      const ratio =
        metric(flightsRun({ outOfOrderMs: 8 * hour }), 'windowsFired') /
        metric(flightsRun({ ...together, outOfOrderMs: 8 * hour }), 'windowsFired');
      const [night, day] = [true, false].map((isNight) => {
        const delays = windowsOf(all).flatMap(({ end, firedAtMs }) =>
          isNightHour(all, end) === isNight ? [firedAtMs - end] : [],
        );
        return delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
      });
      return (
        near(ratio, 10, 0.1) &&
        night! > 4 * day! &&
        metric(all, 'meanResultDelayMs') > 4 * metric(flightsRun(), 'meanResultDelayMs')
      );
    },
  },
  {
    words: 'Nearly half of these flights arrived *before* their time, 9,720 of them.',
    holds: async () => flights.filter(({ delayMinutes }) => delayMinutes < 0).length === 9720,
  },
  {
    words: 'If the early ones had waited for their time, 2,476 flights would have missed their hour instead of',
    holds: async () => metric(flightsRun({}, { onTime: true }), 'lateDropped') === 2476,
  },
  {
    words: 'Four in ten of the losses are not the fault of the late at all.',
    holds: async () => near(1 - 2476 / metric(flightsRun(), 'lateDropped'), 0.4, 0.02),
  },
  {
    words: 'What was dropped becomes a revision, nearly one for one, and the results come as early as ever.',
    async holds(days) {
      const none = { with: { allowedLatenessMs: 0 } };
      const dropped = await days.mean('correcting-shop', 'lateDropped', none);
      const revisions = await days.mean('correcting-shop', 'revisions', { with: { allowedLatenessMs: 90 * minute } });
      const delays = await Promise.all(
        [none, {}].map((changes) => days.mean('correcting-shop', 'meanResultDelayMs', changes)),
      );
      return near(revisions, dropped, 0.1) && near(delays[1]!, delays[0]!, 0.02);
    },
  },
  {
    words:
      'revisions for <Metric run="tumbling-window" file={flights} with={{ ...together, allowedLatenessMs: 180 * minute }} of="windowsFired" /> hours, more than two for each.',
    async holds() {
      const { revisions, windowsFired } = flightsRun({ ...together, allowedLatenessMs: 3 * hour }).metrics;
      return revisions! > 2 * windowsFired!;
    },
  },
  {
    words: 'where a window holds one flight rather than eleven',
    holds: async () =>
      near(20_000 / metric(flightsRun({ ...together, outOfOrderMs: 8 * hour }), 'windowsFired'), 11, 0.05) &&
      near(20_000 / metric(flightsRun({ outOfOrderMs: 8 * hour }), 'windowsFired'), 1, 0.2),
  },
  {
    words: 'so what is dropped depends on their sum alone',
    holds: async () =>
      new Set(
        [0, 30, 60, 120, 180].map((wait) =>
          metric(
            flightsRun({ ...together, outOfOrderMs: wait * minute, allowedLatenessMs: (180 - wait) * minute }),
            'lateDropped',
          ),
        ),
      ).size === 1,
  },
  {
    words: 'has become one of 13,250 from half past one to half past two',
    holds: async (days) =>
      isSame(await sums(days, 'shop-hours', { with: { offsetMs: 30 * minute } }), [4200, 9750, 13_250, 3600]),
  },
  {
    words: 'No hour is over any more, for no key, however much the northern branch sells',
    async holds(days) {
      const [run] = await days.runs('silent-source');
      const last = toMs(run!.endedAt);
      return windowsOf(run!).every(({ firedAtMs }) => firedAtMs === last);
    },
  },
  {
    words:
      'two fifths of what it should be, and everything that comes in the next two hours with the *right* time is late',
    async holds(days) {
      const [first] = await firsts(days, 'bad-clock');
      const [arrived] = await days.times(
        'bad-clock',
        ({ kind, data }) => kind === 'event-arrived' && data.missed === 0,
      );
      const kept = arrived!.filter((at) => at > 20 * minute);
      return near(first!.value, 4000, 0.06) && kept.every((at) => at >= 2 * hour);
    },
  },
  {
    words: 'sales of fourteen. One bad record is enough',
    async holds(days) {
      const [run] = await days.runs('bad-clock');
      return run!.metrics.lateDropped === 7 && run!.metrics.eventsIn === 14 + 1;
    },
  },
  {
    words: 'With forty shops, forty results come in one instant',
    async holds(days) {
      const [run] = await days.runs('many-shops');
      const together = Map.groupBy(windowsOf(run!), ({ firedAtMs }) => firedAtMs);
      return Math.max(...[...together.values()].map(({ length }) => length)) >= 37;
    },
  },
  {
    words: 'A window shows nothing that is much shorter than itself.',
    async holds(days) {
      const minutes = await sums(days, 'hidden-minute', { with: { sizeMs: minute } });
      const [average] = await sums(days, 'hidden-minute');
      return average! < 200 && Math.max(...minutes) === 5000;
    },
  },
  {
    words: 'With the usual one each of the two hours has six. An alert at more than seven failures an hour sees',
    holds: async (days) => isSame(await sums(days, 'split-burst'), [6, 6, 1]),
  },
  {
    words:
      'Flights, by airport: lose at most 0.5 % (100 of them), with results on average within two hours of the window’s end. Waiting alone cannot do it.',
    async holds() {
      const enough = [125, 128, 130].map((wait) => flightsRun({ outOfOrderMs: wait * minute }));
      const wins = flightsRun({ outOfOrderMs: hour, allowedLatenessMs: 75 * minute });
      const isRight = (run: Run): boolean =>
        metric(run, 'lateDropped') <= 100 && metric(run, 'meanResultDelayMs') <= 2 * hour;
      return isRight(wins) && !enough.some(isRight) && metric(enough[2]!, 'lateDropped') <= 100;
    },
  },
  {
    words: 'Two minutes less are too many revisions, two minutes more too late.',
    async holds() {
      const wins = (wait: number, lateness: number): boolean => {
        const { lateDropped, revisions, windowsFired, meanResultDelayMs } = flightsRun({
          ...together,
          outOfOrderMs: wait * minute,
          allowedLatenessMs: lateness * minute,
        }).metrics;
        return lateDropped! <= 100 && revisions! <= 0.3 * windowsFired! && meanResultDelayMs! <= 80 * minute;
      };
      return wins(56, 80) && !wins(54, 82) && !wins(58, 78) && !wins(56, 60);
    },
  },
  {
    words: 'Five minutes: with four it loses',
    async holds(days) {
      const lost = (wait: number) => days.mean('fast-clock', 'lateDropped', { with: { outOfOrderMs: wait * minute } });
      const waits = await Promise.all([0, 1, 2, 3, 4].map(lost));
      return waits.every((count) => count === 1) && (await lost(5)) === 0;
    },
  },
  {
    words: 'The result for a day comes after a day, though.',
    async holds() {
      const lost = [5 * minute, hour, 24 * hour].map((sizeMs) => metric(flightsRun({ sizeMs }), 'lateDropped'));
      return lost[0]! > 2 * lost[1]! && lost[2]! < lost[1]! / 50;
    },
  },
];

/** The three hours with one more sale of 700, made and heard of in these minutes. */
function withASale(madeAt: number, heardAt: number): Run {
  const { input = [] } = scenario.presets.find(({ id }) => id === 'shop-hours')!;
  const sale = { t: madeAt * minute, arrival: heardAt * minute, key: 'shop', value: 700 };
  const sales = (input as readonly { readonly t: number }[]).map((each) => ({ ...each, arrival: each.t }));
  return run(prepare(scenario, { input: [...sales, sale].sort((a, b) => a.arrival - b.arrival) }).plan!);
}

/** From eleven in the evening to six in the morning, by the clock of the file. */
function isNightHour(run: Run, endMs: number): boolean {
  const of = new Date(toMs(run.plan.records!.originUs!) + endMs).getUTCHours();
  return of <= 6;
}
