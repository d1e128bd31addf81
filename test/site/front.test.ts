import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { runOf } from '#src/lab/runs.ts';
import { toCome } from '#src/to-come.data.ts';
import { layoutShift, siteVisitor } from './browser.ts';
import { isWritten, lessonPages, lessons } from './pages.ts';

const visit = siteVisitor();
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } } as const;

const awake = (page: Page) => page.locator('.lab[data-awake=true]').waitFor();
const playheadMs = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));
const digestIs = (page: Page, digest: string) =>
  page.waitForFunction((wanted) => document.querySelector<HTMLElement>('.lab')?.dataset.digest === wanted, digest);

test('the front page lists every lesson by its question, and says which are still to come', async () => {
  const { page } = await visit('');
  const questions = page.getByRole('main').getByRole('link').filter({ hasText: '?' });
  expect(await questions.count()).toBe(lessonPages.length);
  const planned = lessons.filter((lesson) => !isWritten(lesson));
  for (const lesson of planned)
    expect(await page.locator('li', { hasText: toCome[lesson]!.question }).textContent()).toMatch(/^\s*to come/);
  expect(lessons.filter((lesson) => lesson.startsWith('patterns/')).length).toBe(17);
  await questions.filter({ hasText: 'When is an hour over?' }).click();
  await page.waitForURL('**/patterns/tumbling-window/');
});

test('the way to the whole laboratory stands in one row with the numbers', async () => {
  const { page } = await visit('', still);
  await awake(page);
  const middleOf = async (selector: string): Promise<number> => {
    const { y, height } = (await page.locator(`.lab .foot > ${selector}`).boundingBox())!;
    return y + height / 2;
  };
  const middles = await Promise.all(['.transport', 'dl', 'a'].map(middleOf));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
});

test('its widget is in sight at once, plays by itself, and nothing around it moves', async () => {
  const { page, complaints } = await visit('', { viewport: still.viewport });
  await awake(page);
  const { y, height } = (await page.locator('.lab .instrument').boundingBox())!;
  expect(y + height).toBeLessThan(still.viewport.height);
  const beforeMs = await playheadMs(page);
  await page.waitForFunction(
    (before) => Number(document.querySelector('[aria-label=Playhead]')?.getAttribute('aria-valuenow')) > before,
    beforeMs,
  );
  expect(await layoutShift(page)).toBeLessThan(0.01);
  expect(complaints).toEqual([]);
});

test('its switch gives the same day another setting, and the lesson opens with that very run', async () => {
  const { page } = await visit('', still);
  await awake(page);
  await page.getByText('with a circuit breaker', { exact: true }).click();
  const { digest } = await runOf({ run: 'circuit-breaker/outage-breaker' });
  await digestIs(page, digest);
  await page.getByRole('slider', { name: 'Playhead' }).focus();
  const beforeMs = await playheadMs(page);
  await page.keyboard.press('ArrowRight');
  expect(await playheadMs(page)).toBeGreaterThan(beforeMs);
  await page.getByRole('link', { name: 'Open the whole laboratory' }).click();
  await page.waitForURL('**/patterns/circuit-breaker/#r=*');
  await digestIs(page, digest);
});

test('without scripts it shows a still, and its links lead on all the same', async () => {
  const { page } = await visit('', { ...still, javaScriptEnabled: false });
  expect(await page.getByRole('img', { name: /16 of 16 workers busy/ }).isVisible()).toBe(true);
  expect(await page.getByText('another day').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Open the whole laboratory' }).click();
  await page.waitForURL('**/patterns/circuit-breaker/');
});

test('on paper all of it stands there, and nothing to press', async () => {
  const { page } = await visit('', still);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Retries made it worse.').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'another day' }).count()).toBe(0);
});

test('its page is light, with the styles that stand in it', async () => {
  const { page } = await visit('', still);
  const html = await page.request.get(page.url()).then((response) => response.text());
  expect(gzipSync(html, { level: 9 }).length / 1000).toBeLessThan(60);
  expect(await page.locator('link[rel=stylesheet]:not([media=print])').count()).toBe(0);
});
