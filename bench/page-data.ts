import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { report } from './measure.ts';
import { percentile, type Site } from './page-site.ts';
import { dragged } from './page-speed.ts';

const lesson = 'patterns/tumbling-window/';
const flights = readFileSync(new URL('../public/data/flights.csv', import.meta.url), 'utf8');
const tries = 5;

declare global {
  interface Window {
    dropped?: Promise<number>;
  }
}

/** 20,000 flights dropped on the page: until they are simulated and drawn, each time on a new page, and scrubbed then. */
export async function data(site: Site): Promise<void> {
  console.log('\nThe tumbling windows’ page: 20,000 flights dropped on it');
  const times: number[] = [];
  for (let each = 0; each < tries; each++) {
    const { page } = await site.open(lesson);
    times.push(await drop(page));
    if (each === tries - 1) await scrubRecords(page);
    await page.context().close();
  }
  report('from the drop until they are simulated and drawn, median', percentile(times, 0.5), 'ms', { most: 1000 });
  report('the longest of five', Math.max(...times), 'ms');
}

async function drop(page: Page): Promise<number> {
  await page.locator('.lab').first().evaluate(dropOn, flights);
  return page.evaluate(() => window.dropped!);
}

async function dropOn(lab: Element, content: string): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], 'flights.csv'));
  const over = (): boolean =>
    lab.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  // What takes files in is loaded when the first is dragged over the page.
  lab.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }));
  while (over()) await new Promise(requestAnimationFrame);
  const fromMs = performance.now();
  window.dropped = new Promise((resolve) => {
    new MutationObserver(() =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - fromMs))),
    ).observe(lab, { attributeFilter: ['data-digest'] });
  });
  lab.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

async function scrubRecords(page: Page): Promise<void> {
  const plot = page.getByRole('slider', { name: 'Playhead' }).first();
  await plot.scrollIntoViewIfNeeded();
  const frames = await dragged(page, (await plot.boundingBox())!);
  const fps = (1000 * frames.length) / frames.reduce((sum, each) => sum + each, 0);
  report('frames a second while they are scrubbed', fps, 'fps', { least: 59 });
  report('time from frame to frame, p95', percentile(frames, 0.95), 'ms', { most: 17.5 });
}
