import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();
const path = 'patterns/tumbling-window/';
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 1000 } } as const;

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
