import { expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
/** The width of an A4 page between its margins. */
const paper = { reducedMotion: 'reduce', viewport: { width: 680, height: 1000 } } as const;

test('on paper pictures keep their colours, wide tables fit, and links out tell their address', async () => {
  const { page } = await visit('patterns/circuit-breaker/', paper);
  await page.emulateMedia({ media: 'print' });
  const colours = await page
    .locator('.lab .ribbon')
    .first()
    .evaluate((each) => getComputedStyle(each).printColorAdjust);
  expect(colours).toBe('exact');
  const shop = page.locator('.lab .topology').first();
  expect((await shop.boundingBox())!.height).toBeLessThan(300);
  for (const table of await page.locator('.wide table').all()) {
    const { x, width } = (await table.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(paper.viewport.width + 1);
  }
  const link = page.locator('.sl-markdown-content a[href^="https://"]').last();
  expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toContain('https://');
});
