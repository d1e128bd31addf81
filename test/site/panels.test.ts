import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const labOf = (page: Page) => page.locator('.lab').first();
const press = (page: Page, name: string | RegExp) => labOf(page).getByRole('button', { name, exact: true }).click();

/** Every way in which the lab can be opened up, by what a person does to get there. */
const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['as it begins', async () => {}],
  ['with the share panel', (page) => press(page, 'Share')],
  ['with the list of keys', (page) => press(page, 'Keys')],
  ['with an action that asks', (page) => press(page, /^Fail the service/)],
  ['with settings from now on, and an action', changeFromNow],
  ['with a run kept to compare', compare],
  ['presenting', (page) => present(page)],
  ['with a value that cannot be', (page) => enterSeed(page, 'many')],
  ['with a file that has bad rows', (page) => openFile(page, 'calls.csv', 't,ok\n0,true\nnoon,true\n')],
  ['with the records of a file', (page) => openFile(page, 'calls.csv', 'time,ok\n2026-01-01,true\n')],
];

async function changeFromNow(page: Page): Promise<void> {
  await labOf(page).getByRole('switch').click();
  await press(page, 'Heal the service');
  await labOf(page).locator('.handle').first().waitFor();
}

async function compare(page: Page): Promise<void> {
  await press(page, 'Compare');
  const before = await labOf(page).getAttribute('data-digest');
  await enterSeed(page, '7');
  await page.waitForFunction((was) => document.querySelector<HTMLElement>('.lab')?.dataset.digest !== was, before);
  await labOf(page).locator('path.ghost').first().waitFor();
}

async function present(page: Page): Promise<void> {
  await press(page, 'Present');
  await labOf(page).locator('.told').waitFor();
}

async function openFile(page: Page, name: string, content: string): Promise<void> {
  await press(page, 'Share');
  await labOf(page)
    .getByLabel('Open file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await labOf(page).getByText('Columns').click();
}

async function enterSeed(page: Page, seed: string): Promise<void> {
  const box = labOf(page).getByRole('textbox', { name: 'Seed' });
  await box.fill(seed);
  await box.press('Enter');
}

describe.each(['light', 'dark'] as const)('in the %s, axe finds no fault in the lab', (colorScheme) => {
  test.each(ways)('%s', async (_, open) => {
    const { page } = await visit('patterns/circuit-breaker/', {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 1000 },
    });
    await page.locator('.lab[data-awake=true]').first().waitFor();
    await open(page);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).include('.lab').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
  });
});
