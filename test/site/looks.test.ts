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

test('a widget tells what its marks mean, without scripts too', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { javaScriptEnabled: false });
  const legend = page.locator('.lab details.legend');
  expect(await legend.getByRole('listitem').first().isVisible()).toBe(false);
  await legend.getByText('What the marks mean').click();
  expect(await legend.getByRole('listitem').first().isVisible()).toBe(true);
});
