import type { Page } from 'playwright';
import { report } from './measure.ts';
import { linkOf, percentile, type Site } from './page-site.ts';

const lesson = 'patterns/circuit-breaker/';
const moves = 50;

declare global {
  interface Window {
    /** When the worker, all its code loaded, was given the first run; and when that was painted. */
    askedMs?: number;
    drawnMs?: number;
    redrawnMs?: number;
    framesMs?: number[];
  }
}

/** From the moment at which the worker could begin until the default run is on the screen; each time a new page. */
export async function firstRun(site: Site): Promise<void> {
  const times: number[] = [];
  for (let each = 0; each < 5; each++) {
    const { page } = await site.open(lesson, (opened) => opened.addInitScript(holdBackTheFirstRun));
    await page.waitForFunction(() => window.drawnMs !== undefined);
    times.push(await page.evaluate(() => window.drawnMs! - window.askedMs!));
    await page.context().close();
  }
  report('default run simulated and drawn, from when the worker is ready', percentile(times, 0.5), 'ms', { most: 100 });
}

/** The first question waits until the worker has answered another one, for which it loaded the same scenario. */
function holdBackTheFirstRun(): void {
  const post = Worker.prototype.postMessage;
  const warm = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (this: Worker, letter: { id: number; content: { scenario: string } }) {
    if (warm.has(this)) return post.call(this, letter);
    warm.add(this);
    this.addEventListener(
      'message',
      () => {
        window.askedMs ??= performance.now();
        post.call(this, letter);
      },
      { once: true },
    );
    post.call(this, { id: -1, content: { kind: 'open', scenario: letter.content.scenario, link: '#r=1.x' } });
  };
  new MutationObserver(() => {
    if (!document.querySelector('.lab[data-awake=true]')) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.drawnMs ??= performance.now();
      }),
    );
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-awake'] });
}

/** A slider is moved fifty times; each time until the new run is painted. */
export async function slider(site: Site): Promise<void> {
  const { page } = await site.open(lesson + (await linkOf('circuit-breaker', {})));
  await page.locator('.lab').first().evaluate(watchRedraws);
  const range = page.getByRole('slider', { name: 'Stay open for' }).first();
  await range.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await range.boundingBox())!;
  const times: number[] = [];
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let move = 0; move < moves; move++) {
    await page.evaluate(() => delete window.redrawnMs);
    await page.mouse.move(x + width * (0.3 + (0.4 * ((move * 17) % moves)) / moves), y + height / 2);
    await page.waitForFunction(() => window.redrawnMs !== undefined, null, { polling: 5 });
    times.push(await page.evaluate(() => window.redrawnMs!));
  }
  await page.mouse.up();
  report('dragged slider until the new run is drawn, median', percentile(times, 0.5), 'ms');
  report(`dragged slider until the new run is drawn, p95 of ${moves}`, percentile(times, 0.95), 'ms', { most: 50 });
  await page.context().close();
}

function watchRedraws(lab: Element): void {
  let movedMs = 0;
  lab.addEventListener(
    'input',
    () => {
      movedMs = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.redrawnMs = performance.now() - movedMs;
      }),
    ),
  ).observe(lab, { attributeFilter: ['data-digest'] });
}

/** Many calls for five minutes: about 200,000 entries. */
const longRun = {
  params: { callsPerSecond: 320, serviceConcurrency: 100, clientWorkers: 100, outageMs: 60_000 },
} as const;

/** The playhead is dragged back and forth over a long run, as fast as the browser takes the moves. */
export async function scrub(site: Site): Promise<void> {
  const { page, devtools } = await site.open(lesson + (await linkOf('circuit-breaker', longRun)));
  const plot = page.getByRole('slider', { name: 'Playhead' }).first();
  await plot.scrollIntoViewIfNeeded();
  const line = (await plot.boundingBox())!;
  await devtools.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  for (const when of ['at once', 'later']) {
    const before = await busy();
    const frames = await dragged(page, line);
    const perFrame = ((await busy()) - before) / frames.length;
    console.log(`  Scrubbing 200,000 entries, ${when}`);
    report('frames a second', (1000 * frames.length) / frames.reduce((sum, each) => sum + each, 0), 'fps', {
      least: 59,
    });
    report('time from frame to frame, p95', percentile(frames, 0.95), 'ms', { most: 17.5 });
    report('time from frame to frame, longest', Math.max(...frames), 'ms');
    report('work of the main thread a frame', perFrame, 'ms', { most: 16.7 });
    await page.waitForTimeout(3000);
  }
  await page.context().close();
}

/** Frame times, in ms, while the playhead is dragged back and forth over a plot. */
export async function dragged(
  page: Page,
  { x, y, width }: { x: number; y: number; width: number },
): Promise<readonly number[]> {
  await page.mouse.move(x + width / 2, y + 30);
  await page.mouse.down();
  await page.evaluate(() => {
    const framesMs: number[] = [];
    window.framesMs = framesMs;
    let lastMs = performance.now();
    const note = (nowMs: number): void => {
      framesMs.push(nowMs - lastMs);
      lastMs = nowMs;
      if (window.framesMs === framesMs) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const untilMs = performance.now() + 4000;
  for (let move = 0; performance.now() < untilMs; move++)
    await page.mouse.move(x + width * (0.5 + 0.45 * Math.sin(move / 17)), y + 30);
  const frames = await page.evaluate(() => {
    const all = window.framesMs!;
    delete window.framesMs;
    return all.slice(1);
  });
  await page.mouse.up();
  return frames;
}
