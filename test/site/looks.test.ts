import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';
import { widgetPages } from './pages.ts';

const visit = siteVisitor();
const bottomOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => each.getBoundingClientRect().bottom);

describe.each(widgetPages)('the widget on /%s', (path) => {
  test.each([
    [1280, 720],
    [1366, 768],
    [1920, 1080],
  ])('stands whole above the fold at %d × %d, with what moves it', async (width, height) => {
    const { page } = await visit(path, { reducedMotion: 'reduce', viewport: { width, height } });
    expect(await bottomOf(page, '.lab .axis')).toBeLessThanOrEqual(height);
    expect(await bottomOf(page, '.lab .transport .play')).toBeLessThanOrEqual(height);
  });
});

describe.each(widgetPages)('on a phone, the widget on /%s', (path) => {
  const phone = { reducedMotion: 'reduce', viewport: { width: 360, height: 740 } } as const;

  test('has Play in sight at once, below most of its picture', async () => {
    const { page } = await visit(path, phone);
    const picture = (await page.locator('.lab .instrument').first().boundingBox())!;
    const play = (await page.locator('.lab .transport .play').first().boundingBox())!;
    expect(play.y + play.height).toBeLessThanOrEqual(phone.viewport.height);
    expect(play.y - picture.y).toBeGreaterThan(240);
  });

  test('has the names in its picture above that bar at once', async () => {
    const { page } = await visit(path, phone);
    const bar = (await page.locator('.lab > .transport').first().boundingBox())!;
    for (const text of await page.locator('.lab').first().locator('.topology text').all())
      if (await text.isVisible()) expect((await text.boundingBox())!.y + 12).toBeLessThanOrEqual(bar.y);
  });

  test('says beside each knob of time what it is', async () => {
    const { page } = await visit(path, phone);
    for (const name of ['speed', 'seed'])
      expect(
        await page.locator('.lab').first().locator('.transport').getByText(name, { exact: true }).isVisible(),
      ).toBe(true);
  });

  test('has the way from moment to moment beside Play, large enough for a thumb', async () => {
    const { page } = await visit(path, phone);
    const moments = page.locator('.lab').first().locator('.transport .moments').getByRole('button');
    const sizes = await Promise.all((await moments.all()).map((each) => each.boundingBox()));
    expect(sizes.length).toBe(2);
    for (const box of sizes) {
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
      expect(box!.x + box!.width).toBeLessThanOrEqual(360);
      expect(box!.y + box!.height).toBeLessThanOrEqual(740);
    }
    expect(await moments.last().getAttribute('title')).toContain('Next moment');
  });

  test('has no scroller within the page', async () => {
    const { page } = await visit(path, phone);
    await page.locator('.lab[data-awake=true]').first().waitFor();
    for (const tab of await page.locator('.lab').first().locator('.tabs button').all()) {
      await tab.click();
      for (const panel of await page.locator('.lab').first().locator('.columns > :is(.settings, .numbers)').all())
        expect(await panel.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1);
    }
  });
});

test.each(widgetPages)(
  'the settings that stand in front on /%s are seen whole, and what more there is has a name',
  async (path) => {
    const { page } = await visit(path, { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
    const settings = page.locator('.lab .settings').first();
    expect(await settings.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1);
    for (const more of await settings.locator('summary').allTextContents())
      expect(more).toMatch(/^[A-Z][a-z ]+: \d+ more$/);
  },
);

test('a widget tells what its marks mean, without scripts too', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { javaScriptEnabled: false });
  const legend = page.locator('.lab details.legend');
  expect(await legend.getByRole('listitem').first().isVisible()).toBe(false);
  await legend.getByText('What the marks mean').click();
  expect(await legend.getByRole('listitem').first().isVisible()).toBe(true);
});

test('Escape folds up what the marks mean', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { reducedMotion: 'reduce' });
  await page.locator('.lab[data-awake=true]').first().waitFor();
  const legend = page.locator('.lab details.legend');
  await legend.getByText('What the marks mean').click();
  await legend.getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await legend.getByRole('listitem').first().waitFor({ state: 'hidden' });
});

test('a table that takes all the room of the page is written no smaller than 14 px', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { viewport: { width: 1440, height: 900 } });
  const sizes = await page
    .locator('.wide :is(td, th, code, .figure)')
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
  expect(sizes.length).toBeGreaterThan(40);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  const { x, width } = (await page.locator('.wide table').first().boundingBox())!;
  const lab = (await page.locator('.lab').first().boundingBox())!;
  expect([x, x + width].map((each) => Math.round(each))).toEqual(
    [lab.x, lab.x + lab.width].map((each) => Math.round(each)),
  );
});
