import { happening, Simulation } from '#simulator/kernel/simulation.ts';
import { exponent, fastest, report } from './measure.ts';
import { queuePlan, wholeRun } from './scenario.ts';

const tries = 5;
const powers = (from: number, to: number): number[] =>
  Array.from({ length: 2 * (to - from) + 1 }, (_, step) => Math.round(10 ** (from + step / 2)));

/** How the cost of a run grows with its events, and the cost of an event with those that are pending. */
export async function growth(): Promise<void> {
  console.log('\nGrowth: the k of time ~ n^k (n log n shows as a little above 1)');
  const runs = [];
  wholeRun(await queuePlan(100_000), false); // to warm up
  for (const events of powers(4, 6)) {
    const plan = await queuePlan(events / 2);
    runs.push({ size: events, seconds: fastest(tries, () => wholeRun(plan, false)) });
  }
  report('queue scenario, from 10⁴ to 10⁶ events', exponent(runs), '', { most: 1.2 });

  const chains = [];
  for (const events of powers(4, 6)) chains.push({ size: events, seconds: fastest(tries, () => hold(1000, events)) });
  report('kernel with 1,000 pending, from 10⁴ to 10⁶ events', exponent(chains), '', { most: 1.2 });

  const crowds = [];
  for (const pending of powers(1, 5)) {
    const seconds = fastest(tries, () => hold(pending, 300_000));
    crowds.push({ size: pending, seconds });
    console.log(
      `    ${pending.toLocaleString('en-US').padStart(9)} pending: ${Math.round((seconds / 300_000) * 1e9)} ns an event`,
    );
  }
  report('cost of an event, from 10 to 10⁵ pending', exponent(crowds), '', { most: 0.3 });
}

/** The hold model: every event that happens schedules the next one, so that as many stay pending. */
function hold(pending: number, events: number): void {
  const simulation = new Simulation();
  let luck = 1;
  let left = events;
  const again = (): void => {
    luck = Math.imul(luck, 1664525) + 1013904223;
    if (left-- > 0) simulation.after(luck >>> 8, again);
  };
  for (let each = 0; each < pending; each++) simulation.schedule(each, happening.model, again);
  simulation.run(null);
}
