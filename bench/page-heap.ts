import { report } from './measure.ts';
import type { Site, Visit } from './page-site.ts';

const lesson = 'patterns/circuit-breaker/';
const runs = 200;
const playedMs = 30_000;
const minutesOfPlay = [1, 5, 10];

/** What the page holds on to, rubbish cleared away. */
async function heapOf({ devtools }: Visit): Promise<number> {
  for (let each = 0; each < 3; each++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** The same page, simulating again and again: what is left of the runs before. */
export async function heapOfRuns(site: Site): Promise<void> {
  const visit = await site.open(lesson);
  const day = visit.page.getByRole('button', { name: 'another day' }).first();
  const rerun = async (): Promise<void> => {
    const before = await visit.page.locator('.lab').first().getAttribute('data-digest');
    await day.click();
    await visit.page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('.lab')?.dataset.digest !== old,
      before,
    );
  };
  for (let each = 0; each < 20; each++) await rerun(); // caches fill, code is compiled
  const first = await heapOf(visit);
  for (let each = 0; each < runs / 2; each++) await rerun();
  const half = await heapOf(visit);
  for (let each = 0; each < runs / 2; each++) await rerun();
  const last = await heapOf(visit);
  report('heap of the page after 20 runs', first, 'MB');
  report(`growth over the first ${runs / 2} runs more`, half - first, 'MB', { most: 1 });
  report(`growth over the ${runs / 2} runs after them`, last - half, 'MB', { most: 1 });
  await visit.page.context().close();
}

/** A thousand virtual seconds a second, from the beginning again whenever the end is reached. */
export async function heapOfPlay(site: Site): Promise<void> {
  const visit = await site.open(lesson);
  const playFor = await playing(visit);
  await playFor(5000);
  const first = await heapOf(visit);
  await playFor(playedMs);
  report(`growth over ${playedMs / 1000} s of play at 1,000 s/s`, (await heapOf(visit)) - first, 'MB', { most: 1 });
  await visit.page.context().close();
}

/** The same for as long as a lesson lasts: what the page holds on to after one, five and ten minutes. */
export async function heapOfLongPlay(site: Site): Promise<void> {
  const visit = await site.open(lesson);
  const playFor = await playing(visit);
  const heaps: number[] = [];
  for (const [n, minutes] of minutesOfPlay.entries()) {
    await playFor((minutes - (minutesOfPlay[n - 1] ?? 0)) * 60_000);
    heaps.push(await heapOf(visit));
    report(`heap of the page after ${minutes} min of play at 1,000 s/s`, heaps.at(-1)!, 'MB');
  }
  report('growth from the first of them to the last', heaps.at(-1)! - heaps[0]!, 'MB', { most: 1 });
  await visit.page.context().close();
}

/** Has the page play at its highest speed; what it returns goes on with it for so long. */
async function playing({ page }: Visit): Promise<(ms: number) => Promise<void>> {
  await page.getByRole('slider', { name: 'speed' }).first().press('End');
  const play = page.getByRole('button', { name: 'Play', exact: true }).first();
  return async (ms) => {
    for (const untilMs = performance.now() + ms; performance.now() < untilMs; await page.waitForTimeout(100))
      if (await play.isVisible()) await play.click();
  };
}
