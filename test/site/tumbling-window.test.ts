import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const path = 'patterns/tumbling-window/';
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 1000 } } as const;

/** The sweep over the flights by airport, in sight and awake. */
async function flightsSweep(page: Page): Promise<Locator> {
  const sweep = page.locator('.sweep').nth(1);
  await sweep.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr]) > .sweep', { hasText: 'flights' }).first().waitFor();
  return sweep;
}

test.each(['light', 'dark'] as const)(
  'with an event chosen the page is as accessible as before, %s',
  async (colorScheme) => {
    const { page, complaints } = await visit(path, { ...still, colorScheme });
    await page.locator('.lab[data-awake=true]').first().waitFor();
    await page.locator('.handle').first().focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('textbox', { name: 'Arrival' }).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('the flights are fetched when they are asked for, and swept anew to the same figures', async () => {
  const { page, complaints } = await visit(path, still);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const sweep = await flightsSweep(page);
  await sweep.getByText('The figures').click();
  const before = await sweep.locator('table').textContent();
  expect(before).toContain('4,120');
  expect(fetched.filter((each) => each.endsWith('flights.csv'))).toEqual([]);
  await sweep.getByRole('button', { name: 'Run it here' }).click();
  await page.waitForFunction(() => document.querySelector('.sweep[data-made="11"]'), null, { timeout: 30_000 });
  await sweep.getByText('One run at each value, on the 20,000 flights; made here just now.').waitFor();
  expect(await sweep.locator('table').textContent()).toBe(before);
  expect(fetched.some((each) => each.endsWith('flights.csv'))).toBe(true);
  expect(complaints).toEqual([]);
});

test('where the flights cannot be fetched a sentence says so, and the figures stay', async () => {
  const { page } = await visit(path, still);
  await page.context().route('**/flights.csv', (route) => route.abort());
  const sweep = await flightsSweep(page);
  await sweep.getByRole('button', { name: 'Run it here' }).click();
  await sweep.getByText(/^The records could not be fetched from .*flights.csv/).waitFor();
  expect(await sweep.locator('a.point, span.point').count()).toBeGreaterThan(10);
});

test('a figure says which run it comes from, to a finger, a mouse and the keyboard', async () => {
  const { page, complaints } = await visit(path, { ...still, hasTouch: true });
  const figures = page.locator('.figure[title]');
  const note = page.locator('#hint');
  await page.locator('.figure[tabindex="0"]').first().waitFor();
  await figures.nth(1).tap();
  expect(await note.textContent()).toBe('Tumbling windows: Three hours of sales, seed 1');
  await page.locator('h1').first().tap();
  expect(await note.isVisible()).toBe(false);
  await figures.first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await figures.nth(1).evaluate((figure) => figure === document.activeElement)).toBe(true);
  expect(await note.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await note.isVisible()).toBe(false);
  await page.locator('h1').first().focus();
  await figures.nth(2).hover();
  expect(await note.textContent()).not.toBe('');
  expect(await note.isVisible()).toBe(true);
  await page.locator('h1').first().hover();
  await note.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

test('without scripts the lesson reads whole: figures, pictures, code, answers', async () => {
  const { page, complaints } = await visit(path, { ...still, javaScriptEnabled: false });
  const figures = await page.locator('p .figure').allTextContents();
  for (const figure of ['10,000', '8,500', '12,300', '4,120', '1:03:00']) expect(figures).toContain(figure);
  expect(await page.locator('.still path').count()).toBe(5);
  expect(await page.locator('.plane .flag').count()).toBeGreaterThan(2);
  expect(await page.locator('pre').allTextContents()).toContainEqual(expect.stringContaining('isTooLate'));
  await page.locator('details', { hasText: 'the counter has no bell' }).locator('summary').click();
  expect(await page.getByText('the counter has no bell').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('a finger drags an event, and the page does not scroll under it', async () => {
  const { page } = await visit(path, { ...still, hasTouch: true });
  const lab = page.locator('.lab').first();
  await page.locator('.lab[data-awake=true]').first().waitFor();
  const before = await lab.getAttribute('data-digest');
  const { x, y, width, height } = (await lab.locator('.over').boundingBox())!;
  const place = (atMinutes: number, tMinutes: number) => ({
    x: x + (width * atMinutes) / 177,
    y: y + height * (1 - tMinutes / 180),
  });
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', place(58, 58));
  for (const [at, t] of [
    [62, 50],
    [70, 30],
    [80, 20],
  ] as const)
    await touch('touchMove', place(at, t));
  await touch('touchEnd');
  await page.waitForFunction(
    (digest) => document.querySelector<HTMLElement>('.lab')!.dataset.digest !== digest,
    before,
  );
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByText('happened 0:20:00, heard of 1:20:00, late: dropped').first().waitFor({ state: 'attached' });
});
