import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan, playheadMs } from './instrument.ts';
import { plot, present, refuseTheScreen } from './presenting.ts';

beforeEach(refuseTheScreen);

const heightOf = ({ lab }: Instrument, selector: string): number =>
  lab.querySelector(selector)!.getBoundingClientRect().height;

/** One text of each part of the picture. */
const texts = ['.title', 'figcaption', '.ribbon .label', '.axis .tick'];

test('the picture and all its words grow with a wide screen', async () => {
  const screen = await breaker();
  const usual = texts.map((each) => heightOf(screen, each));
  await page.viewport(1920, 1080);
  for (const [n, each] of texts.entries())
    await until(() => expect(heightOf(screen, each) / usual[n]!, each).toBeGreaterThan(1.4));
});

test('presenting shows the picture and its sentence alone, changes nothing, and Escape leads back', async () => {
  const screen = await breaker({ atMs: 70_000 });
  const [digest, atMs] = [screen.digest(), screen.atMs()];
  const beside = document.body.appendChild(document.createElement('a'));
  await present(screen);
  const settings = screen.lab.querySelector<HTMLElement>('.columns')!;
  expect(settings.checkVisibility()).toBe(false);
  expect(beside.inert).toBe(true);
  const told = screen.lab.querySelector('.told')!.textContent;
  expect(told).toContain(screen.lab.querySelector('[aria-current=true] span')!.textContent);
  await userEvent.keyboard('{Escape}');
  await until(() => expect(settings.checkVisibility()).toBe(true));
  expect([screen.digest(), screen.atMs(), beside.inert, screen.lab.popover]).toEqual([digest, atMs, false, null]);
  expect(document.activeElement).toBe(plot(screen));
  beside.remove();
});

test.each([
  [1024, 768],
  [1280, 720],
  [1920, 1080],
])('presenting at %d × %d all of it is on the screen, and read from afar', async (width, height) => {
  const screen = await breaker({ atMs: 70_000 }, [width, height]);
  await present(screen);
  // A fiftieth of a screen's height is what the last row still reads.
  await until(() => expect(heightOf(screen, '.title') / height).toBeGreaterThan(1 / 50));
  for (const part of screen.lab.querySelectorAll(':scope > :not(.columns, [role=alert])')) {
    const { top, bottom, left, right } = part.getBoundingClientRect();
    expect(Math.min(top, left, width - right, height - bottom), part.className).toBeGreaterThan(-1);
  }
  expect(screen.lab.scrollHeight).toBeLessThanOrEqual(height);
});

test('presenting, one acts, plays and asks for the keys as ever', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await present(screen);
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await otherThan(screen, before);
  const atMs = screen.atMs();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{PageDown}');
  await until(() => expect(playheadMs(screen.lab)).toBeGreaterThan(atMs));
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(screen.getByRole('heading', { name: 'Keys' }).query()).toBeNull());
  expect(screen.lab.dataset.presenting).toBe('true');
  await screen.getByRole('button', { name: 'Present' }).click();
  await until(() => expect(screen.lab.dataset.presenting).toBeUndefined());
});

test.each([
  [1280, 720],
  [1920, 1080],
])(
  'presenting at %d × %d the settings open beside the picture by E, in large type, and change the run',
  async (width, height) => {
    const screen = await breaker({ atMs: 70_000 }, [width, height]);
    await present(screen);
    const picture = screen.lab.querySelector('.instrument')!;
    const settings = screen.lab.querySelector<HTMLElement>('section.settings')!;
    await userEvent.keyboard('e');
    await until(() => {
      const { top, left, right, bottom } = settings.getBoundingClientRect();
      expect(picture.getBoundingClientRect().right - left).toBeLessThan(2);
      expect(Math.min(top, width - right, height - bottom)).toBeGreaterThan(-1);
      expect(bottom - top).toBeGreaterThan(height / 2);
    });
    expect(heightOf(screen, '.setting > label') / height).toBeGreaterThan(1 / 50);
    await until(() => expect(screen.lab.scrollHeight).toBeLessThanOrEqual(height));
    const before = screen.digest();
    await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
    await otherThan(screen, before);
    await userEvent.keyboard('e');
    await until(() => expect(settings.checkVisibility()).toBe(false));
    await screen.getByRole('button', { name: 'Settings', exact: true }).click();
    await until(() => expect(settings.checkVisibility()).toBe(true));
    expect(screen.lab.dataset.presenting).toBe('true');
  },
);

test('before a class Enter gives a value, and the keys back to the picture', async () => {
  const screen = await breaker();
  await present(screen);
  await userEvent.keyboard('e');
  const before = screen.digest();
  const window = screen.getByRole('textbox', { name: 'Window', exact: true });
  await window.fill('5 s');
  await userEvent.keyboard('{Enter}');
  await otherThan(screen, before);
  await userEvent.keyboard('c');
  await until(() => expect(screen.lab.querySelector('.both')).not.toBeNull());
  expect((window.element() as HTMLInputElement).value).toBe('5 s');
});

test('E leads to the settings beside the picture’s page, too', async () => {
  const screen = await breaker();
  plot(screen).focus();
  await userEvent.keyboard('e');
  await until(() => expect(document.activeElement).toBe(screen.lab.querySelector('section.settings')));
});

test('whoever goes to a moment while the picture plays stays there', async () => {
  const screen = await breaker();
  await present(screen);
  for (const key of ['{PageDown}', '{PageUp}']) {
    await screen.getByRole('button', { name: 'Play', exact: true }).click();
    await userEvent.keyboard(key);
    await until(() => expect(screen.getByRole('button', { name: 'Play', exact: true }).query()).not.toBeNull());
  }
});

test('the band of the sentence has its colour only with a sentence', async () => {
  const screen = await breaker({ atMs: 0 });
  await present(screen);
  const told = screen.lab.querySelector('.told')!;
  await userEvent.keyboard('{Home}');
  await until(() => expect(told.textContent!.trim()).toBe(''));
  const [plain, height] = [getComputedStyle(told).backgroundColor, told.getBoundingClientRect().height];
  await userEvent.keyboard('{PageDown}');
  await until(() => expect(getComputedStyle(told).backgroundColor).not.toBe(plain));
  expect(told.getBoundingClientRect().height).toBe(height);
});

test('who presents with the share panel open sees the picture', async () => {
  const screen = await breaker();
  await screen.getByRole('button', { name: 'Share' }).click();
  await until(() => expect(screen.lab.querySelector('.share')).not.toBeNull());
  await present(screen);
  await until(() => expect(screen.lab.querySelector('.share')).toBeNull());
  await userEvent.keyboard('s');
  await until(() => expect(screen.lab.querySelector('.share')).not.toBeNull());
});

test.each(['Share', 'Settings', 'Fail the service …'])(
  'presenting, Escape first closes %s, then leaves',
  async (name) => {
    const screen = await breaker();
    await present(screen);
    const opener = screen.getByRole('button', { name, exact: true });
    await opener.click();
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
    screen.lab.focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    expect(screen.lab.dataset.presenting).toBe('true');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(screen.lab.dataset.presenting).toBeUndefined());
  },
);
