import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import type { Instrument } from './instrument.ts';
import { plot, present, refuseTheScreen, typeOf } from './presenting.ts';
import { windows } from './windows.ts';

beforeEach(refuseTheScreen);

test('the start button of a clicker does not load the page anew before a class, and starts again a show that was left', async () => {
  const screen = await breaker();
  const beside = document.body.appendChild(document.createElement('input'));
  // Not prevented, it would only load the page anew if a hand had pressed it.
  const isTaken = (): boolean =>
    !document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true }),
    );
  plot(screen).focus();
  expect(isTaken()).toBe(false);
  for (let round = 0; round < 2; round++) {
    if (round === 0) await present(screen);
    else expect(isTaken()).toBe(true);
    await until(() => expect(screen.lab.querySelector('.told')).not.toBeNull());
    expect(isTaken()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(screen.lab.querySelector('.told')).toBeNull());
    await until(() => expect(document.activeElement).toBe(plot(screen)));
  }
  // Who has gone on to something else means the browser's key.
  beside.focus();
  expect(isTaken()).toBe(false);
  beside.remove();
});

const rowsOf = ({ lab }: Instrument) =>
  ['.instrument', '.band', '.transport', '.footer'].map((each) => {
    const { top, bottom } = lab.querySelector(`:scope > ${each}`)!.getBoundingClientRect();
    return [each, Math.round(top), Math.round(bottom)];
  });

test('presenting, what an action asks for opens above its button and moves nothing', async () => {
  const screen = await breaker({ atMs: 70_000 }, [1280, 720]);
  await present(screen);
  // Once the picture has taken all the room that there is.
  await until(() => {
    const [picture, band, , last] = rowsOf(screen);
    expect([picture![2], last![2]]).toEqual([band![1], 720]);
  });
  const before = rowsOf(screen);
  await screen.getByRole('button', { name: 'Fail the service …' }).click();
  const form = screen.getByRole('group', { name: 'Fail the service' });
  await expect.element(form).toBeVisible();
  const { top, bottom } = form.element().getBoundingClientRect();
  expect([top > 0, bottom <= screen.lab.querySelector('.footer')!.getBoundingClientRect().top + 2]).toEqual([
    true,
    true,
  ]);
  expect(rowsOf(screen)).toEqual(before);
});

test('presenting at 1280 × 720 the controls stand in one row, in type of 14 px or more', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 70_000 }, [1280, 720]);
  await present(screen);
  const [transport, footer] = ['.transport', '.footer'].map((each) => screen.lab.querySelector(`:scope > ${each}`)!);
  expect(transport!.getBoundingClientRect().top).toBeCloseTo(footer!.getBoundingClientRect().top, 0);
  for (const each of screen.lab.querySelectorAll<HTMLElement>(
    ':scope > :is(.transport, .footer) :is(button, .figure)',
  )) {
    if (!each.textContent!.trim() || !each.checkVisibility()) continue;
    expect(
      Number.parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom,
      each.outerHTML,
    ).toBeGreaterThanOrEqual(14);
  }
});

test('the sentence before a class names what the presenter did, until something happens', async () => {
  const screen = await breaker({ atMs: 70_000 });
  await present(screen);
  const told = (): string => screen.lab.querySelector('.told')!.textContent!.trim();
  const first = told();
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await until(() => expect(told()).toBe('You: heal the service.'));
  await userEvent.keyboard('u');
  await until(() => expect(told()).toBe('You took back: heal the service.'));
  await userEvent.keyboard('e');
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await until(() => expect(told()).toBe('You set “Breaker” to off.'));
  await userEvent.keyboard('{PageDown}');
  await until(() => expect(told()).toMatch(/^\d/));
  await userEvent.keyboard('{Home}');
  await until(() => expect([first, 'You set “Breaker” to off.']).not.toContain(told()));
});

test('all words of a step are to be read before a class, of two runs, too', async () => {
  const screen = await windows('shop-hours');
  await page.viewport(1280, 720);
  await present(screen);
  const happening = () => screen.lab.querySelector<HTMLElement>('.happening span');
  for (const key of ['{ArrowRight}', 'c']) {
    await userEvent.keyboard(key);
    await until(() => {
      expect(happening()!.textContent).toContain('The watermark moves to');
      expect(happening()!.scrollWidth).toBeLessThanOrEqual(happening()!.clientWidth);
      const { left, right, bottom } = happening()!.getBoundingClientRect();
      expect([left >= 0, right <= 1280, bottom <= 720]).toEqual([true, true, true]);
      expect(typeOf(screen, '.happening span')).toBeGreaterThanOrEqual(17.99);
    });
  }
});

test('the list of keys is whole on a projector, with those of events', async () => {
  const screen = await windows('shop-hours');
  await page.viewport(1280, 720);
  await present(screen);
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('heading', { name: 'On an event of the picture' })).toBeVisible();
  const dialog = screen.lab.querySelector('dialog')!;
  expect(dialog.scrollHeight).toBeLessThanOrEqual(dialog.clientHeight);
});
