import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const lesson = 'patterns/circuit-breaker/';
const path = 'reference/how-the-simulator-works/';
const meaning = 'All that a run depends on';
const wordOf = (page: Page) => page.getByRole('link', { name: 'recipe', exact: true }).first();
const meaningOf = (page: Page) => page.getByRole('tooltip').filter({ hasText: meaning });

test('a marked word shows its meaning to the pointer, which may go there; Escape sends it away', async () => {
  const { page } = await visit(path);
  await page.clock.install();
  expect(await meaningOf(page).count()).toBe(0);
  await wordOf(page).hover();
  await meaningOf(page).waitFor();
  await meaningOf(page).hover();
  await page.clock.runFor(2000);
  expect(await meaningOf(page).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await meaningOf(page).count()).toBe(0);
  await wordOf(page).hover();
  await page.getByRole('heading', { level: 1 }).hover();
  await page.clock.runFor(2000);
  expect(await meaningOf(page).count()).toBe(0);
});

test('a marked word shows its meaning to the keyboard, and tells it to who cannot see', async () => {
  const { page } = await visit(path);
  await wordOf(page).evaluate((word) => {
    const before = document.createElement('button');
    word.before(before);
    before.focus();
  });
  await page.keyboard.press('Tab');
  await meaningOf(page).waitFor();
  const described = await wordOf(page).getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).textContent()).toContain(meaning);
  await page.keyboard.press('Tab');
  expect(await meaningOf(page).count()).toBe(0);
});

test('a finger’s first tap shows the meaning, its second leads to the glossary', async () => {
  const { page } = await visit(path, { hasTouch: true, viewport: { width: 360, height: 700 } });
  await wordOf(page).tap();
  await meaningOf(page).waitFor();
  const { x, width } = (await meaningOf(page).boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(360);
  await wordOf(page).tap();
  await page.waitForURL('**/reference/glossary/#recipe');
});

test('without scripts a marked word still shows its meaning, and on paper too', async () => {
  const { page } = await visit(path, { javaScriptEnabled: false });
  await wordOf(page).hover();
  expect(await meaningOf(page).isVisible()).toBe(true);
  const { page: paper } = await visit(path);
  await paper.emulateMedia({ media: 'print' });
  expect(await meaningOf(paper).isVisible()).toBe(true);
});

const numberOf = (page: Page) => page.locator('.lab').first().getByRole('button', { name: 'p99 wait' });
const whatP99Is = '99 of 100 ended calls took at most this long.';

test('what a number of the laboratory means is said to the pointer, beside the numbers, and to the keyboard', async () => {
  const { page, complaints } = await visit(lesson, { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  const note = page.getByRole('tooltip').filter({ hasText: whatP99Is });
  await numberOf(page).hover();
  await note.waitFor();
  const { x, width } = (await note.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual((await numberOf(page).boundingBox())!.x);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'hidden' });
  await page.locator('.lab').first().getByRole('button', { name: 'Answered by fallback' }).focus();
  await page.keyboard.press('Tab');
  await note.waitFor();
  expect(await numberOf(page).evaluate((each) => each === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
});

test('what a number means is said to a finger, below it', async () => {
  const { page } = await visit(lesson, {
    hasTouch: true,
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 740 },
  });
  await page.locator('.lab').first().getByRole('button', { name: 'So far' }).tap();
  await numberOf(page).tap();
  const note = page.getByRole('tooltip').filter({ hasText: whatP99Is });
  await note.waitFor();
  const number = (await numberOf(page).boundingBox())!;
  const { x, y, width } = (await note.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(number.y + number.height);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(360);
});

test('where there is room, what a word means stands beside the lines that one reads, and goes when they do', async () => {
  const { page } = await visit(path, { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  await wordOf(page).hover();
  await meaningOf(page).waitFor();
  const lines = (await page.locator('p', { has: wordOf(page) }).boundingBox())!;
  const { x } = (await meaningOf(page).boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(lines.x + lines.width);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await meaningOf(page).waitFor({ state: 'hidden' });
});
