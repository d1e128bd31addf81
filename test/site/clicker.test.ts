import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { linkOf } from '#src/lab/runs.ts';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const path = 'patterns/circuit-breaker/';
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } } as const;
const link = () => linkOf({ run: 'circuit-breaker/outage-breaker' }, 64_000);

async function opened(hash: string): Promise<Page> {
  const { page } = await visit(path + hash, still);
  await page.locator('.lab[data-awake=true]').first().waitFor();
  return page;
}

const atMs = async (page: Page) =>
  Number(await page.locator('.lab').first().locator('[role=slider]').first().getAttribute('aria-valuenow'));
const isShowing = (page: Page) => page.locator('.lab[data-presenting=true]').count();
/** Whether the page keeps the key for itself: not prevented, a hand's would load it anew. */
const keepsF5 = (page: Page) =>
  page.evaluate(
    () => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })),
  );

test('on a page that was opened at a moment a clicker goes on from there, before anybody has touched it', async () => {
  const page = await opened(await link());
  await expect.poll(() => atMs(page)).toBe(64_000);
  await page.keyboard.press('PageDown');
  await expect.poll(() => atMs(page)).toBeGreaterThan(64_000);
  const next = await atMs(page);
  await page.keyboard.press('PageUp');
  await expect.poll(() => atMs(page)).toBeLessThan(next);
  expect(await keepsF5(page)).toBe(false);
});

test('without such a link the page keys scroll the page', async () => {
  const page = await opened('');
  const before = await atMs(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await atMs(page)).toBe(before);
});

test('from a link that was shared before a class its start button begins the show', async () => {
  const first = await opened(await link());
  await first.locator('.lab [role=slider]').first().focus();
  await first.keyboard.press('m');
  await first.keyboard.press('s');
  const box = first.getByRole('textbox', { name: 'Link' });
  await expect.poll(() => box.inputValue()).toContain('&show');
  const link64 = new URL(await box.inputValue()).hash;
  const page = await opened(link64);
  await expect.poll(() => keepsF5(page)).toBe(true);
  await expect.poll(() => isShowing(page)).toBe(1);
  await page.locator('.lab .told').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.url()).not.toContain(link64);
  await page.keyboard.press('Escape');
  await expect.poll(() => isShowing(page)).toBe(0);
  // Whatever was shown meanwhile, and after the page was loaded anew in the midst of it.
  await page.reload();
  await page.locator('.lab[data-awake=true]').first().waitFor();
  await expect.poll(() => keepsF5(page)).toBe(true);
});
