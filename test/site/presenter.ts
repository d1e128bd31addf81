import type { Page } from 'playwright';
import type { siteVisitor } from './browser.ts';

export const lessons = ['patterns/circuit-breaker/', 'basics/queues/', 'patterns/tumbling-window/'] as const;
export const labOf = (page: Page) => page.locator('.lab').first();

/** Opens a lesson's laboratory in front of a class, one moment after its first. */
export function presenter(visit: ReturnType<typeof siteVisitor>) {
  return async (path: string, [width, height]: readonly [number, number], more = {}): Promise<Page> => {
    const { page } = await visit(path, { viewport: { width, height }, reducedMotion: 'reduce', ...more });
    await page.locator('.lab[data-awake=true]').first().waitFor();
    await page.locator('.lab [role=slider]').first().focus();
    await page.keyboard.press('m');
    await labOf(page).locator('.told').waitFor();
    return page;
  };
}
