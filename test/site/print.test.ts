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

test('on paper each picture says which run it shows, the laws stand there once, and the ground is white', async () => {
  const { page } = await visit('patterns/circuit-breaker/', paper);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  const labs = await page.locator('.lab').all();
  const seen = await Promise.all(
    labs.map(async (lab) => [
      await lab.getByLabel('Begin with').isVisible(),
      await lab.getByRole('textbox', { name: 'Seed' }).isVisible(),
      await lab
        .getByRole('button')
        .filter({ hasText: /play|reset|another day/i })
        .count(),
      await lab.locator('.laws').isVisible(),
    ]),
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.map((_, n) => [true, true, 0, n === 0]));
});

test.each(['patterns/circuit-breaker/', 'patterns/tumbling-window/', 'basics/queues/'])(
  'on paper the answers of /%s stand on their heads, and nothing else that is unfolded does',
  async (path) => {
    const { page } = await visit(path, paper);
    await page.emulateMedia({ media: 'print' });
    const folded = await page
      .locator('.sl-markdown-content > details')
      .evaluateAll((all) =>
        all.map((each) => [
          each.querySelector('summary')!.textContent!.trim() === 'Answer',
          getComputedStyle(each, '::details-content').rotate === '180deg',
        ]),
      );
    expect(folded.filter(([isAnswer]) => isAnswer).length).toBeGreaterThan(2);
    for (const [isAnswer, isTurned] of folded) expect(isTurned).toBe(isAnswer);
  },
);
