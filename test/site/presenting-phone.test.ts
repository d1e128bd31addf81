import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';
import { labOf, lessons, presenter } from './presenter.ts';

const present = presenter(siteVisitor());

describe.each(lessons)('/%s presented on a phone', (path) => {
  const size = [360, 740] as const;
  const boxes = (page: Page, selector: string) =>
    labOf(page).evaluate((lab, each) => {
      const shown = [...lab.querySelectorAll(each)].filter((one) => one.checkVisibility());
      return shown.map((one) => [one.textContent!.trim(), one.getBoundingClientRect()] as const);
    }, selector);
  const outside = async (page: Page, selector: string) =>
    (await boxes(page, selector)).filter(([, { left, right }]) => left < 0 || right > 360.5).map(([name]) => name);
  const staysInSight = async (page: Page) => {
    for (const top of [0, 1e5]) {
      await labOf(page).evaluate((lab, y) => lab.scrollTo(0, y), top);
      const kept = '.transport .play, .footer [aria-label=Present], .moments button';
      const seen = (await boxes(page, kept)).map(([, { top, bottom }]) => top >= 0 && bottom <= 740);
      expect(seen).toEqual([true, true, true, true]);
    }
  };
  /** Words that lie over others of their picture, by more than their lines touch. */
  const overlaps = (page: Page) =>
    labOf(page).evaluate((lab) =>
      [...lab.querySelectorAll('.topology')].flatMap((picture) => {
        const words = [...picture.querySelectorAll('text.title, text.detail')]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.textContent, each.getBoundingClientRect()] as const);
        return words.flatMap(([text, box], n) =>
          words
            .slice(n + 1)
            .filter(([, other]) => Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1)
            .filter(([, other]) => Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4)
            .map(([other]) => `${text} / ${other}`),
        );
      }),
    );

  test('nothing is cut or covered, and Play and the way out stay in sight', async () => {
    const page = await present(path, size, { hasTouch: true });
    const words = '.instrument text, figcaption, .told, .large span, .large dt, .footer button';
    await expect.poll(() => outside(page, words)).toEqual([]);
    await staysInSight(page);
    await page.keyboard.press('c');
    await labOf(page).locator('.one').nth(1).waitFor();
    await expect.poll(() => outside(page, words)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
    const [one, other] = await boxes(page, '.one');
    expect(other![1].top).toBeGreaterThanOrEqual(one![1].bottom);
    await staysInSight(page);
    await page.keyboard.press('e');
    await labOf(page).locator('.settings').waitFor();
    await staysInSight(page);
    await labOf(page).getByRole('button', { name: 'Present', exact: true }).click();
    await expect.poll(() => labOf(page).getAttribute('data-presenting')).toBeNull();
  });
});
