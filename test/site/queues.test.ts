import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { runOf } from '#src/lab/runs.ts';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const path = 'basics/queues/';
const still = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const;

const digestOf = (page: Page, lab: number) => page.locator('.lab').nth(lab).getAttribute('data-digest');

test('without scripts the primer reads whole: figures, curves with their dots, side-by-side shops, tails', async () => {
  const { page, complaints } = await visit(path, { ...still, javaScriptEnabled: false });
  const figures = await page.locator(':is(p, td, li) > .figure').allTextContents();
  expect(figures.length).toBeGreaterThan(40);
  expect(figures.filter((text) => !/^[\d:,.]+( (%|ms|s|min))?( ± [\d,.]+ (%|ms|s))?$/.test(text.trim()))).toEqual([]);
  expect(await page.locator('.sweep .dots path').count()).toBe(4);
  expect(await page.locator('.sweep .references path').count()).toBe(7);
  expect(await page.locator('.lanes .stage').count()).toBe(10);
  expect(await page.locator('.tails .spread').count()).toBe(4);
  expect(await page.locator('pre').allTextContents()).toContainEqual(expect.stringContaining('export function isFull'));
  expect(complaints).toEqual([]);
});

test('a dot of the curve opens its run in the lab at the top', async () => {
  const { page } = await visit(path, still);
  await page.locator('.lab[data-awake=true]').first().waitFor();
  const curve = page.getByRole('region', { name: /^Many runs: Customers a second, ten/ });
  await curve.scrollIntoViewIfNeeded();
  const mark = curve.locator('a.mark');
  // The curve wakes a moment after it has come into sight.
  await expect
    .poll(
      async () => {
        await curve.locator('a.point').nth(10).press('ArrowUp');
        return mark.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  const seed = Number(/seed (\d+)/.exec((await mark.textContent())!)![1]);
  await page.keyboard.press('Enter');
  const { digest } = await runOf({ run: 'queue/one-till', untilMs: 100_000, seed });
  await expect.poll(() => digestOf(page, 0), { timeout: 20_000 }).toBe(digest);
});

test('shops side by side share one playhead, and come to what their runs come to', async () => {
  const { page, complaints } = await visit(path, still);
  const lanes = page.locator('.lanes').nth(1);
  await lanes.scrollIntoViewIfNeeded();
  await expect.poll(() => lanes.getAttribute('data-awake'), { timeout: 20_000 }).toBe('true');
  await lanes.getByRole('slider').focus();
  await page.keyboard.press('End');
  const { metrics } = await runOf({ run: 'queue/two-slow-tills' });
  await expect
    .poll(() => lanes.locator('.lane').nth(1).locator('dd').nth(1).textContent())
    .toBe(`${Math.round(metrics.meanWaitMs!)} ms`);
  expect(complaints).toEqual([]);
});

test('Little’s two areas agree on another day and in another order', async () => {
  const { page } = await visit(path, still);
  const little = page.locator('.lab').nth(1);
  await little.scrollIntoViewIfNeeded();
  await page.locator('.lab[data-awake=true]').nth(1).waitFor();
  const before = await digestOf(page, 1);
  await little.getByRole('combobox', { name: 'Who is next' }).selectOption('lifo');
  await little.getByRole('button', { name: 'another day' }).click();
  await expect.poll(() => digestOf(page, 1)).not.toBe(before);
  await little.getByRole('slider', { name: 'Playhead' }).focus();
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    const [one, other] = await little.locator('.stays b').allTextContents();
    expect(one).toMatch(/^\d+\.\d{3} customer-seconds$/);
    expect(other).toBe(one);
  }
});
