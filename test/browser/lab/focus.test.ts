import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, instrument, otherThan, shows } from './instrument.ts';

const focused = (): Element => document.activeElement!;

/** Presses a button by the keyboard alone. */
async function press(screen: Instrument, name: string): Promise<HTMLElement> {
  const button = screen.getByRole('button', { name, exact: true }).element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  return button;
}

test('Undo and Redo keep the focus when there is nothing left for them, and then do nothing', async () => {
  const screen = await instrument();
  const first = screen.digest();
  await press(screen, 'another day');
  const second = await otherThan(screen, first);
  const undo = await press(screen, 'Undo');
  await shows(screen, first);
  await until(() => expect(undo.ariaDisabled).toBe('true'));
  expect(focused()).toBe(undo);
  await userEvent.keyboard('{Enter}');
  const redo = await press(screen, 'Redo');
  await shows(screen, second);
  await until(() => expect(redo.ariaDisabled).toBe('true'));
  expect(focused()).toBe(redo);
  await userEvent.keyboard('{Enter}');
  expect(screen.digest()).toBe(second);
});

test('“reset all” keeps the focus, and is no step of its own where nothing is changed', async () => {
  const screen = await instrument();
  const first = screen.digest();
  await press(screen, 'another day');
  await otherThan(screen, first);
  const reset = await press(screen, 'reset all');
  await shows(screen, first);
  await until(() => expect(reset.ariaDisabled).toBe('true'));
  expect(focused()).toBe(reset);
  await press(screen, 'Undo');
  const changed = await otherThan(screen, first);
  await press(screen, 'Redo');
  await shows(screen, first);
  reset.focus();
  await userEvent.keyboard('{Enter}');
  await press(screen, 'Undo');
  await shows(screen, changed);
});

test('who takes one setting back stays at it', async () => {
  const screen = await breaker();
  const first = screen.digest();
  const slider = screen.getByRole('slider', { name: 'Stay open for' }).element() as HTMLElement;
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  await otherThan(screen, first);
  const reset = await press(screen, 'Reset Stay open for');
  await shows(screen, first);
  await until(() => expect(reset.isConnected).toBe(false));
  expect(focused()).toBe(slider);
});

test('at the last moment “next moment” keeps the focus, at the first one “Previous moment” does', async () => {
  const screen = await breaker();
  const onward = screen.getByRole('button', { name: 'next moment' }).element() as HTMLElement;
  onward.focus();
  while (onward.ariaDisabled !== 'true') await userEvent.keyboard('{Enter}');
  expect(focused()).toBe(onward);
  const back = screen.getByRole('button', { name: 'Previous moment' }).element() as HTMLElement;
  back.focus();
  while (back.ariaDisabled !== 'true') await userEvent.keyboard('{Enter}');
  expect(focused()).toBe(back);
});

test.each(['{Escape}', 'Cancel', 'Slow the service'])(
  'after an action has asked, and %s, the focus is at its button',
  async (answer) => {
    const screen = await breaker();
    const button = await press(screen, 'Slow the service …');
    const form = screen.getByRole('group', { name: 'Slow the service' });
    await until(() => expect(form.element().contains(focused())).toBe(true));
    if (answer === '{Escape}') await userEvent.keyboard(answer);
    else await press(screen, answer);
    await until(() => expect(form.query()).toBeNull());
    expect(focused()).toBe(button);
  },
);

test('who takes the run before off the picture stays at the numbers, which say whose they are as long as there are two', async () => {
  const screen = await breaker({ atMs: 125_900 });
  const before = screen.digest();
  const heads = (): string | undefined => screen.lab.querySelector('.which')?.textContent?.trim();
  expect(heads()).toBeUndefined();
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await otherThan(screen, before);
  await until(() => expect(heads()).toMatch(/^now\s*before/));
  await press(screen, 'Hide the run before');
  await until(() => expect(heads()).toBeUndefined());
  expect(focused().textContent).toBe('Errors seen');
});

test('who acts by the mouse has Space for the playhead, not for the same action once more', async () => {
  const screen = await breaker();
  const first = screen.digest();
  await screen.getByRole('button', { name: 'Force open' }).click();
  const second = await otherThan(screen, first);
  await userEvent.keyboard(' ');
  await expect.element(screen.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await userEvent.keyboard(' ');
  await screen.getByRole('button', { name: 'Slow the service …' }).click();
  const form = screen.getByRole('group', { name: 'Slow the service' });
  await until(() => expect(form.element().contains(focused())).toBe(true));
  await screen.getByRole('button', { name: 'Slow the service', exact: true }).click();
  await otherThan(screen, second);
  await userEvent.keyboard(' ');
  await expect.element(screen.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  expect(form.query()).toBeNull();
});

test('who acts by the keyboard stays at the button', async () => {
  const screen = await breaker();
  const first = screen.digest();
  const button = await press(screen, 'Force open');
  const second = await otherThan(screen, first);
  expect(focused()).toBe(button);
  await userEvent.keyboard(' ');
  await otherThan(screen, second);
});
