import fc from 'fast-check';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#simulator/catalog.ts';
import { writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { plausibleRecipe } from '../arbitraries/recipe.ts';
import { layoutShift, siteVisitor } from './browser.ts';
import { widgetPages } from './pages.ts';

const visit = siteVisitor();
const still = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const;
/** Over all pages the digests of fifty recipes are compared. */
const recipesEach = Math.ceil(50 / widgetPages.length);

/** The page's own: a lesson may have further ones below it, which wake when they come into sight. */
const labOf = (page: Page) => page.locator('.lab').first();
const awake = (page: Page) => page.locator('.lab[data-awake=true]').first().waitFor();
const wordsOf = async (page: Page) => (await labOf(page).textContent())?.replace(/\s+/g, ' ').trim();
const digestOf = (page: Page) => labOf(page).getAttribute('data-digest');
const playheadMs = async (page: Page) =>
  Number(await labOf(page).getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));

describe.each(widgetPages)('the widget on /%s', (path, id) => {
  test('plays as soon as it is seen, without a complaint and without moving what is around it', async () => {
    const { page, complaints } = await visit(path, { viewport: still.viewport });
    await awake(page);
    const beforeMs = await playheadMs(page);
    await page.waitForFunction(
      (before) => Number(document.querySelector('[aria-label=Playhead]')?.getAttribute('aria-valuenow')) > before,
      beforeMs,
    );
    await labOf(page).getByRole('button', { name: 'Pause' }).click();
    const pausedMs = await playheadMs(page);
    await page.waitForTimeout(100);
    expect(await playheadMs(page)).toBe(pausedMs);
    expect(complaints).toEqual([]);
    expect(await layoutShift(page)).toBeLessThan(0.01);
  });

  test('stands still where motion is not wanted, and says the same as the page without scripts', async () => {
    const { page } = await visit(path, still);
    await awake(page);
    const { page: bare } = await visit(path, { ...still, javaScriptEnabled: false });
    expect(await wordsOf(page)).toBe(await wordsOf(bare));
    expect(await labOf(bare).getByRole('button', { name: 'Play' }).isVisible()).toBe(false);
    expect(await labOf(bare).getByRole('heading', { name: 'So far' }).isVisible()).toBe(true);
  });

  test('is scrubbed by the mouse', async () => {
    const { page } = await visit(path, still);
    await awake(page);
    const { x, y, width } = (await labOf(page).getByRole('slider', { name: 'Playhead' }).boundingBox())!;
    const endMs = Number(await labOf(page).getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuemax'));
    await page.mouse.move(x + width / 4, y + 30);
    await page.mouse.down();
    expect(Math.abs((await playheadMs(page)) / endMs - 0.25)).toBeLessThan(0.01);
    await page.mouse.move(x + width / 2, y + 30);
    await page.mouse.up();
    expect(Math.abs((await playheadMs(page)) / endMs - 0.5)).toBeLessThan(0.01);
  });

  test('fits into every width with each of its columns', async () => {
    const { page } = await visit(path, still);
    await awake(page);
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (const tab of await labOf(page).locator('.tabs button').all()) {
        if (await tab.isVisible()) await tab.click();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  });

  test('shows its own beginning, and a sentence, when the link is broken', async () => {
    const { page: plain } = await visit(path, still);
    await awake(plain);
    const { page, complaints } = await visit(`${path}#r=1.broken`, still);
    await awake(page);
    expect(await page.getByRole('alert').textContent()).toMatch(
      /^This link is damaged: .* this page begins without it\.$/,
    );
    expect(await digestOf(page)).toBe(await digestOf(plain));
    expect(complaints).toEqual([]);
  });

  test(`runs ${recipesEach} random recipes to the digests that Node finds`, { timeout: 240_000 }, async () => {
    const { page } = await visit(path, still);
    await awake(page);
    const scenario = await loadScenario(id);
    await fc.assert(
      fc.asyncProperty(plausibleRecipe(scenario), async (recipe) => {
        const { plan } = prepare(scenario, recipe);
        const { digest } = run(plan!);
        await open(page, writeLink(completeRecipe(plan!), digest, 0));
        await page.waitForFunction(
          (expected) => document.querySelector<HTMLElement>('.lab')?.dataset.digest === expected,
          digest,
        );
        expect(await page.getByRole('alert').count()).toBe(0);
      }),
      { numRuns: recipesEach },
    );
  });
});

test('a link of another scenario is named as such', async () => {
  const scenario = await loadScenario('queue');
  const { plan } = prepare(scenario, {});
  const link = writeLink(completeRecipe(plan!), run(plan!).digest, 0);
  const { page } = await visit(`patterns/circuit-breaker/${link}`, still);
  await awake(page);
  expect(await page.getByRole('alert').textContent()).toContain('scenario: found "queue"; allowed: circuit-breaker.');
});

test('what was changed stands in the address, and opens elsewhere as the same run at the same time', async () => {
  const { page } = await visit('basics/queues/', still);
  await awake(page);
  const before = await digestOf(page);
  await labOf(page).getByRole('textbox', { name: 'Servers' }).fill('2');
  await page.keyboard.press('Enter');
  await page.waitForFunction((old) => document.querySelector<HTMLElement>('.lab')?.dataset.digest !== old, before);
  await page.waitForFunction(() => location.hash.startsWith('#r=1.'));
  const { page: other } = await visit(`basics/queues/${new URL(page.url()).hash}`);
  await awake(other);
  expect(await digestOf(other)).toBe(await digestOf(page));
  expect(await playheadMs(other)).toBe(await playheadMs(page));
  expect(await labOf(other).getByRole('textbox', { name: 'Servers' }).inputValue()).toBe('2');
});

function open(page: Page, link: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, link);
}
