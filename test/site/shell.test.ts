import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';
import { pagesBeyondTheFirst } from './pages.ts';

const visit = siteVisitor();
const pages = ['', ...pagesBeyondTheFirst];
const widths = [360, 768, 1440, 1920];
const ruleSets = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

describe.each(pages)('the page /%s', (path) => {
  test('loads without a complaint', async () => {
    const { page, complaints } = await visit(path);
    expect(complaints).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('fits into every width', async () => {
    const { page } = await visit(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
    }
  });

  test.each(['light', 'dark'] as const)('has no fault that axe can find (%s)', async (colorScheme) => {
    const { page } = await visit(path, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).options({ runOnly: ruleSets }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  // By itself axe leaves this rule out.
  test.each([360, 412, 1280])('has nothing to press that is too small for a finger (%d)', async (width) => {
    const { page } = await visit(path, { viewport: { width, height: 800 } });
    const { violations } = await new AxeBuilder({ page }).withRules('target-size').analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
});

test('the ground follows the system, and then the switch', async () => {
  const { page } = await visit('', { colorScheme: 'dark' });
  expect(await ground(page)).toBe('rgb(20, 23, 29)');
  await page.getByLabel('Day or night').first().selectOption('light');
  expect(await ground(page)).toBe('rgb(251, 250, 247)');
});

test('without scripts the ground follows the system all the same', async () => {
  const { page } = await visit('', { colorScheme: 'light', javaScriptEnabled: false });
  expect(await ground(page)).toBe('rgb(251, 250, 247)');
});

test('the search finds a lesson', async () => {
  const { page } = await visit('');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByPlaceholder('Search').fill('breaker');
  await page.getByRole('dialog').getByRole('link', { name: 'Circuit breaker' }).first().waitFor();
});

test('the first Ctrl+K opens the search, with the keyboard in it, though nothing of it was loaded; the next closes it', async () => {
  const { page } = await visit('about/');
  await page.keyboard.press('Control+k');
  const input = page.getByPlaceholder('Search');
  await input.waitFor();
  await expect.poll(() => input.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('an address that leads nowhere says so', async () => {
  const { page } = await visit('no/such/page/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No such page');
});

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

test('a lesson says how long it takes, and how that was reckoned', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { javaScriptEnabled: false });
  await page.getByText(/^\s*\d+ min to read, \d+ to do\s*$/).click();
  expect(await page.getByText(/words at 200 a minute; \d laboratories at 5 min; 4 sweeps at 2 min/).isVisible()).toBe(
    true,
  );
});

test('a lesson’s sections stand beside it, on a phone folded below its title, and lead there without scripts', async () => {
  const { page } = await visit('patterns/circuit-breaker/', { javaScriptEnabled: false });
  const isAtTop = (heading: string): Promise<boolean> =>
    page.getByRole('heading', { name: heading }).evaluate((each) => Math.abs(each.getBoundingClientRect().top) < 150);
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'The mechanism' }).click();
  expect(await isAtTop('The mechanism')).toBe(true);
  await page.locator('.about').getByRole('link', { name: 'For instructors' }).click();
  expect(await isAtTop('For instructors')).toBe(true);
  await page.setViewportSize({ width: 360, height: 740 });
  const folded = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Check yourself' });
  expect(await folded.isVisible()).toBe(false);
  await page.getByText('Contents', { exact: true }).click();
  await folded.click();
  expect(await isAtTop('Check yourself')).toBe(true);
});

test('each page is described in words of its own, and robots may read all of them', async () => {
  const descriptions = await Promise.all(pages.map(descriptionOf));
  expect(new Set(descriptions).size).toBe(pages.length);
  for (const description of descriptions) expect(description?.length).toBeGreaterThan(50);
  const { page } = await visit('robots.txt');
  expect(await page.locator('body').textContent()).toContain('User-agent: *\nAllow: /');
});

async function descriptionOf(path: string): Promise<string | null> {
  const { page } = await visit(path, { javaScriptEnabled: false });
  return page.locator('meta[name=description]').getAttribute('content');
}
