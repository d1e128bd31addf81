import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { linkOf, planOf, runOf } from '#src/lab/runs.ts';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const path = 'patterns/circuit-breaker/';
const still = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const;

const awake = (page: Page) => page.locator('.lab[data-awake=true]').first().waitFor();
const digestIs = (page: Page, lab: number, digest: string) =>
  page.waitForFunction(([n, wanted]) => document.querySelectorAll<HTMLElement>('.lab')[n]?.dataset.digest === wanted, [
    lab,
    digest,
  ] as const);

test('without scripts the lesson reads whole: figures, pictures, code, answers', async () => {
  const { page, complaints } = await visit(path, { ...still, javaScriptEnabled: false });
  const { metrics } = await runOf({ run: 'circuit-breaker/outage-breaker' });
  const figures = await page.locator('p .figure').allTextContents();
  expect(figures).toContain(String(metrics.serviceCallsDuringOutage));
  expect(figures.filter((text) => !/^[\d:,.]+( (%|ms|s|min|\d+ s))*( ± [\d,.]+( (%|s))?)?$/.test(text))).toEqual([]);
  expect(await page.locator('.compare .run').count()).toBeGreaterThan(10);
  expect(await page.locator('.sweep a.point').count()).toBeGreaterThan(40);
  expect(await page.locator('pre').allTextContents()).toContainEqual(
    expect.stringContaining('export function reasonToOpen'),
  );
  await page.locator('details', { hasText: 'an open breaker makes no calls' }).locator('summary').click();
  expect(await page.getByText('an open breaker makes no calls').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('on paper the answers are unfolded and the buttons gone', async () => {
  const { page } = await visit(path, still);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('an open breaker makes no calls').isVisible()).toBe(true);
  expect(await page.locator('.sweep button').first().isVisible()).toBe(false);
});

test('a link to a run opens it in the lab at the top, and hands it the keyboard', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  await page.getByRole('link', { name: 'The flood' }).click();
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/recovering-flood' })).digest);
  expect(
    await page
      .locator('.lab')
      .first()
      .evaluate((lab) => lab.contains(document.activeElement)),
  ).toBe(true);
  await page.waitForFunction(() => Math.abs(document.querySelector('.lab')!.getBoundingClientRect().top) < 200);
});

test('a link to a moment stands still there, whatever played before, and however often it is followed', async () => {
  const { page } = await visit(path, { ...still, reducedMotion: 'no-preference' });
  await awake(page);
  const lab = page.locator('.lab').first();
  const play = lab.getByRole('button', { name: 'Play', exact: true });
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  for (let round = 0; round < 2; round++) {
    await page.getByRole('link', { name: 'The pool fills' }).click();
    await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-bare' })).digest);
    await page.waitForFunction(() => Math.abs(document.querySelector('.lab')!.getBoundingClientRect().top) < 200);
    await expect.poll(() => lab.locator('[role=slider]').first().getAttribute('aria-valuenow')).toBe('29500');
    await play.click();
    await page.waitForFunction(() => Number(document.querySelector('.lab [role=slider]')!.ariaValueNow) > 29_500);
  }
});

test('Back leads from a run that was opened to the words that one came from', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  const link = page.getByRole('link', { name: 'The flood' });
  await link.click();
  await expect.poll(async () => (await link.boundingBox())!.y).toBeGreaterThan(900);
  await page.goBack();
  // Pictures on the way may have got their true height meanwhile: what matters is that one sees the words again.
  await expect.poll(async () => Math.abs((await link.boundingBox())!.y - 450)).toBeLessThan(450);
});

test('on a phone, too, a run that was sent is what one sees first', async () => {
  const viewport = { width: 360, height: 740 };
  const { page } = await visit(path + (await linkOf({ run: 'circuit-breaker/outage-breaker' }, 89_000)), {
    ...still,
    viewport,
  });
  await awake(page);
  await expect.poll(async () => (await page.locator('.lab').first().boundingBox())!.y).toBeLessThan(150);
});

test('the instructor’s link opens both days side by side, at one moment', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  await page.getByRole('link', { name: 'both days side by side' }).click();
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-breaker' })).digest);
  await expect.poll(() => page.locator('.lab').first().locator('.topology').count()).toBe(2);
  const playhead = page.locator('.lab [role=slider][aria-valuetext]').first();
  await expect.poll(() => playhead.getAttribute('aria-valuetext')).toContain('1:04');
});

test('a point of a sweep opens its run', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  await page.locator('.sweep').first().locator('a.point').first().click();
  const changes = { windowMs: 10_000, openJitter: 0.5, outageAtMs: 60_000, otherCallsPerSecond: 0, openMs: 1000 };
  const named = { run: 'circuit-breaker/outage-breaker', with: changes, untilMs: 480_000 };
  await digestIs(page, 0, (await runOf({ ...named, seed: (await planOf(named)).recipe.seed })).digest);
});

test('the breaker is switched above the picture: all else stays as it was set, and the story is called what it is', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  const lab = page.locator('.lab').first();
  const story = lab.getByLabel('Begin with').locator('option:checked');
  await lab.getByRole('textbox', { name: 'Time limit' }).fill('200 ms');
  await page.keyboard.press('Enter');
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-bare', with: { timeoutMs: 200 } })).digest);
  expect(await story.textContent()).toBe('Outage, no breaker, changed');
  await lab.getByText('with a circuit breaker', { exact: true }).click();
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-breaker', with: { timeoutMs: 200 } })).digest);
  expect(await story.textContent()).toBe('Outage, with a breaker, changed');
  await lab.getByRole('button', { name: 'reset all' }).click();
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-breaker' })).digest);
  expect(await story.textContent()).toBe('Outage, with a breaker');
  await lab.getByRole('checkbox', { name: 'Breaker', exact: true }).uncheck();
  await expect.poll(() => lab.getByRole('radio', { name: 'without a breaker' }).isChecked()).toBe(true);
});

test('the switch claims nothing about what is compared: it says what it does, and to which of the two', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  const lab = page.locator('.lab').first();
  const words = lab.locator('.above legend');
  const more = () => words.evaluate((legend) => getComputedStyle(legend, '::after').content);
  expect([await words.textContent(), await more()]).toEqual(['Switch only the breaker', 'none']);
  await lab.getByRole('button', { name: 'Compare' }).click();
  await lab.getByLabel('Begin with').selectOption({ label: 'Recovering, twenty trials at once' });
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/recovering-flood' })).digest);
  await expect.poll(more).toBe('" of B"');
});

test('what is pressed in a laboratory that still sleeps is done as soon as it is awake', async () => {
  const { page, complaints } = await visit(path, still);
  let wake = () => {};
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/Further[^/]*\.js$/, async (route) => {
    await woken;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/Further[^/]*\.js$/);
  await page.getByText('Twenty trials at once', { exact: true }).scrollIntoViewIfNeeded();
  await asked;
  await page.getByText('Twenty trials at once', { exact: true }).click();
  wake();
  await digestIs(page, 2, (await runOf({ run: 'circuit-breaker/recovering-flood' })).digest);
  await expect.poll(() => page.getByRole('radio', { name: 'Twenty trials at once' }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

test('runs that are swapped take their names along', async () => {
  const { page } = await visit(path, still);
  await awake(page);
  const lab = page.locator('.lab').first();
  const story = lab.getByLabel('Begin with').locator('option:checked');
  await lab.getByRole('button', { name: 'Compare' }).click();
  await lab.getByText('with a circuit breaker', { exact: true }).click();
  await lab.getByRole('button', { name: 'swap' }).click();
  await digestIs(page, 0, (await runOf({ run: 'circuit-breaker/outage-bare' })).digest);
  expect(await story.textContent()).toBe('Outage, no breaker');
  expect(await lab.getByRole('radio', { name: 'without a breaker' }).isChecked()).toBe(true);
});

test('the trials are switched, one at a time or twenty', async () => {
  const { page, complaints } = await visit(path, still);
  await page.getByText('Twenty trials at once', { exact: true }).scrollIntoViewIfNeeded();
  await page.locator('.lab[data-awake=true]').nth(1).waitFor();
  await page.getByText('Twenty trials at once', { exact: true }).click();
  await digestIs(page, 2, (await runOf({ run: 'circuit-breaker/recovering-flood' })).digest);
  await page.keyboard.press('ArrowLeft');
  await digestIs(page, 2, (await runOf({ run: 'circuit-breaker/recovering' })).digest);
  expect(complaints).toEqual([]);
});

test('the columns of the table of real systems share its width: none is twice as wide as another', async () => {
  const { page } = await visit(path, { ...still, viewport: { width: 1280, height: 900 } });
  const columns = page.locator('.wide').filter({ hasText: 'Stays open' }).locator('th');
  const widths = await columns.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
  expect(widths.length).toBe(7);
  expect(Math.max(...widths)).toBeLessThan(2 * Math.min(...widths));
});
