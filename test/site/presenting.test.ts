import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';
import { labOf, lessons, presenter } from './presenter.ts';
import { wordsIn } from './words.ts';

const visit = siteVisitor();
const screens = [
  [1280, 720],
  [1920, 1080],
] as const;
const cases = lessons.flatMap((path) => screens.map(([width, height]) => [path, width, height] as const));

const present = presenter(visit);

async function another(page: Page): Promise<void> {
  const before = await labOf(page).getAttribute('data-digest');
  await page.keyboard.press('e');
  await labOf(page).locator('.settings input[type=range]').first().press('ArrowRight');
  await page.waitForFunction((was) => document.querySelector<HTMLElement>('.lab')?.dataset.digest !== was, before);
}

const press = (page: Page, name: string) => labOf(page).getByRole('button', { name, exact: true }).click();
const smallerThan = async (page: Page, least: number) =>
  (await wordsIn(labOf(page))).filter(({ px }) => px < least - 0.01).slice(0, 4);
const figures = (page: Page) => labOf(page).locator('.large dd > span');

describe.each(cases)('/%s in front of a class at %d × %d', (path, width, height) => {
  const whole = async (page: Page): Promise<void> => {
    const lab = labOf(page);
    await expect.poll(() => lab.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThanOrEqual(height);
    const timeline = (await lab.locator('.timeline').boundingBox())!;
    expect(timeline.height).toBeGreaterThan(height / 10);
    expect(timeline.y + timeline.height).toBeLessThanOrEqual(height);
    expect(await cut(page)).toEqual([]);
  };

  test('what the last row reads is large: words, and two or three figures of the moment', async () => {
    const page = await present(path, [width, height]);
    await expect.poll(() => smallerThan(page, (18 / 720) * height)).toEqual([]);
    expect(await figures(page).count()).toBe(3);
    const large = await wordsIn(labOf(page).locator('.large dd'));
    expect(large[0]!.px).toBeGreaterThanOrEqual((28 / 720) * height);
    await whole(page);
    const before = await figures(page).allTextContents();
    await page.keyboard.press('Home');
    await expect.poll(() => figures(page).allTextContents()).not.toEqual(before);
  });

  test('two runs have their figures side by side, in the same ink; beside the settings the time line stays', async () => {
    const page = await present(path, [width, height]);
    const alone = await figures(page).allTextContents();
    await page.keyboard.press('c');
    await expect
      .poll(() => figures(page).allTextContents())
      .toEqual(alone.flatMap((text) => [`A ${text}`, `B ${text}`]));
    const inks = await figures(page).evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
    expect(new Set(inks).size).toBe(1);
    await expect.poll(() => smallerThan(page, (18 / 720) * height)).toEqual([]);
    await whole(page);
    await another(page);
    await expect.poll(() => smallerThan(page, (18 / 720) * height)).toEqual([]);
    await whole(page);
    const large = await wordsIn(labOf(page).locator('.large dd'));
    expect(large.at(-1)!.px).toBeGreaterThanOrEqual((28 / 720) * height);
    expect(await figures(page).count()).toBe(6);
  });
});

/** Words of the picture and below it that reach beyond the screen, or beyond the box that they stand in. */
function cut(page: Page): Promise<string[]> {
  return labOf(page).evaluate((lab) =>
    [
      ...lab.querySelectorAll(
        '.instrument text, .instrument .tick, figcaption, .ribbon .label, .told, .large span, .large dt',
      ),
    ]
      .filter((each) => {
        const { left, right, top, bottom, width } = each.getBoundingClientRect();
        const room = (each.closest('.large > div') ?? lab).getBoundingClientRect();
        return (
          width > 0 && (left < room.left - 1 || right > room.right + 1 || top < -1 || bottom > window.innerHeight + 1)
        );
      })
      .map((each) => each.textContent!),
  );
}

describe('for a room of phones', () => {
  test.each(['light', 'dark'] as const)('the code is large and dark on light, in the %s', async (colorScheme) => {
    const page = await present(lessons[0], [1280, 720], { colorScheme });
    await page.keyboard.press('s');
    const code = labOf(page).locator('.phones svg');
    await code.waitFor();
    const { width, height, x, y } = (await code.boundingBox())!;
    expect([width >= 320, width === height, x >= 0, y >= 0, y + height <= 720]).toEqual([true, true, true, true, true]);
    const colours = await code.evaluate((svg) => [
      getComputedStyle(svg).backgroundColor,
      getComputedStyle(svg.querySelector('path')!).fill,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.keyboard.press('Escape');
    await code.waitFor({ state: 'detached' });
    expect(await labOf(page).getAttribute('data-presenting')).toBe('true');
  });

  test('its link opens both runs on a phone, at the same moment', async () => {
    const page = await present(lessons[0], [1280, 720]);
    await page.keyboard.press('c');
    await another(page);
    await page.keyboard.press('s');
    const link = labOf(page).locator('.phones .link');
    await expect.poll(() => link.textContent()).toContain('&a=');
    const shown = await stateOf(page);
    const { pathname, hash } = new URL((await link.textContent())!);
    expect(pathname + hash).not.toHaveLength(0);
    const { page: phone } = await visit(pathname.replace(/^.*(?=patterns)/, '') + hash, {
      viewport: { width: 360, height: 740 },
    });
    await phone.locator('.lab[data-awake=true] .one').nth(1).waitFor();
    expect(await stateOf(phone)).toEqual(shown);
  });

  test('a comparison of six actions has a code, whole and of squares that a phone tells apart', async () => {
    const page = await present(lessons[0], [1280, 720]);
    await page.keyboard.press('c');
    for (let n = 0; n < 6; n++) {
      await press(page, 'Heal the service');
      await page.keyboard.press(n % 2 ? 'Shift+ArrowRight' : 'ArrowRight');
    }
    await another(page);
    await page.keyboard.press('e');
    await page.keyboard.press('s');
    const code = labOf(page).locator('.phones svg');
    await expect.poll(() => labOf(page).locator('.phones .link').textContent()).toContain('&a=');
    const { width, y, height } = (await code.boundingBox())!;
    const squares = Number((await code.getAttribute('viewBox'))!.split(' ')[2]);
    expect(width / squares).toBeGreaterThanOrEqual(4);
    expect([y >= 0, y + height <= 720]).toEqual([true, true]);
    const panel = labOf(page).locator('.share');
    expect(await panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(
      1,
    );
  });

  test('a comparison that is too long for a code says so, and shows that of one run', async () => {
    const page = await present(lessons[0], [1280, 720]);
    await page.keyboard.press('c');
    for (let n = 0; n < 60; n++) {
      await press(page, 'Heal the service');
      await page.keyboard.press(n % 2 ? 'Shift+ArrowRight' : 'ArrowRight');
    }
    await page.keyboard.press('s');
    const words = labOf(page).locator('.phones figcaption');
    await expect.poll(() => words.textContent()).toContain('more than a phone in the last row can read');
    expect(await labOf(page).locator('.phones svg').count()).toBe(0);
    expect((await wordsIn(words)).filter(({ px }) => px < 18)).toEqual([]);
    await press(page, 'Show the code of run B alone');
    await labOf(page).locator('.phones svg').waitFor();
    expect(await words.textContent()).not.toContain('&a=');
  });
});

function stateOf(page: Page) {
  return labOf(page).evaluate((lab) => [
    (lab as HTMLElement).dataset.digest,
    lab.querySelector('[role=slider]')!.getAttribute('aria-valuenow'),
  ]);
}

describe('on the whole screen', () => {
  const isWhole = (page: Page) =>
    page.evaluate(() => [
      document.fullscreenElement?.matches('.lab') ?? false,
      document.querySelector<HTMLElement>('.lab')!.dataset.presenting === 'true',
    ]);

  test.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the browser', (page: Page) => page.evaluate(() => document.exitFullscreen())],
    ['M', (page: Page) => page.keyboard.press('m')],
  ])('%s leaves both at once, and M brings both back', async (_, leave) => {
    const page = await present(lessons[1], [1280, 720]);
    for (let round = 0; round < 2; round++) {
      await expect.poll(() => isWhole(page)).toEqual([true, true]);
      await leave(page);
      await expect.poll(() => isWhole(page)).toEqual([false, false]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider');
      await page.keyboard.press('m');
    }
  });

  test('whoever leaves and comes back at once is back', async () => {
    const page = await present(lessons[1], [1280, 720]);
    await expect.poll(() => isWhole(page)).toEqual([true, true]);
    await Promise.all([page.keyboard.press('m'), page.keyboard.press('m')]);
    await expect.poll(() => isWhole(page)).toEqual([true, true]);
  });
});
