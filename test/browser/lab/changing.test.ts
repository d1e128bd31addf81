import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { writeLink } from '#simulator/scenario/link.ts';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, instrument, otherThan, shows } from './instrument.ts';

async function type(screen: Instrument, name: string, value: string): Promise<void> {
  const box = screen.getByRole('textbox', { name });
  await box.fill(value);
  await userEvent.keyboard('{Enter}');
}

test('undo and redo go through parameters, seed and presets, by button and by key', async () => {
  const screen = await instrument();
  const undo = screen.getByRole('button', { name: 'Undo' });
  await expect.element(undo).toBeDisabled();
  const first = screen.digest();
  await type(screen, 'Servers', '2');
  const second = await otherThan(screen, first);
  await screen.getByRole('button', { name: 'another day' }).click();
  const third = await otherThan(screen, second);
  await screen.getByRole('combobox', { name: 'Begin with' }).selectOptions('A room for ten');
  await otherThan(screen, third);
  await undo.click();
  await shows(screen, third);
  await undo.click();
  await shows(screen, second);
  screen.getByRole('button', { name: 'Play' }).element().focus();
  await userEvent.keyboard('u');
  await shows(screen, first);
  await userEvent.keyboard('{Control>}y{/Control}');
  await shows(screen, second);
  await screen.getByRole('button', { name: 'Redo' }).click();
  await shows(screen, third);
});

test('a dragged slider is one step of undo', async () => {
  const screen = await instrument();
  const first = screen.digest();
  const slider = screen.getByRole('slider', { name: 'Service time' }).element() as HTMLInputElement;
  for (const place of [300, 320, 340]) {
    slider.value = String(place);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  await otherThan(screen, first);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, first);
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('from now on, a setting becomes an action at the playhead, which can be moved and taken away', async () => {
  const screen = await instrument();
  const whole = screen.digest();
  await userEvent.click(screen.lab.querySelector('[role=slider]')!, { position: { x: 400, y: 40 } });
  const atMs = screen.atMs();
  await screen.getByRole('switch', { name: 'from now on' }).click();
  await type(screen, 'Servers', '3');
  const changed = await otherThan(screen, whole);
  const handle = screen.getByRole('slider', { name: 'Servers: 3' });
  await expect.element(handle).toBeVisible();
  expect(screen.atMs()).toBe(atMs);
  await expect.element(screen.getByRole('textbox', { name: 'Servers' })).toHaveValue('3');
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  const moved = await otherThan(screen, changed);
  await userEvent.keyboard('{ArrowLeft}');
  await shows(screen, changed);
  expect(moved).not.toBe(changed);
  await userEvent.keyboard('{Delete}');
  await shows(screen, whole);
});

test('what may not change in mid-run is locked while “from now on” is on, and says why', async () => {
  const screen = await instrument();
  await screen.getByRole('switch', { name: 'from now on' }).click();
  const locked = screen.lab.querySelectorAll<HTMLElement>('.setting[inert]');
  expect(locked.length).toBeGreaterThan(0);
  expect(locked[0]!.title).toContain('from now');
});

test('the run before a change stays as a ghost, and its numbers stand beside the new ones', async () => {
  const screen = await instrument();
  await userEvent.click(screen.lab.querySelector('[role=slider]')!, { position: { x: 800, y: 40 } });
  const before = screen.digest();
  expect(screen.lab.querySelector('path.ghost')).toBeNull();
  await type(screen, 'Servers', '2');
  await otherThan(screen, before);
  await until(() => expect(screen.lab.querySelector('path.ghost')).not.toBeNull());
  expect(screen.lab.querySelectorAll('.other').length).toBeGreaterThan(4);
  await screen.getByRole('button', { name: 'Hide the run before' }).click();
  await until(() => expect(screen.lab.querySelector('path.ghost')).toBeNull());
});

test('a run that is kept as A stands above B, in lock-step', async () => {
  const screen = await instrument();
  const before = screen.digest();
  const names = () =>
    [...screen.lab.querySelectorAll('.one > p')].map((each) => each.textContent!.split(/ swap|: back/)[0]!.trim());
  await screen.getByRole('button', { name: 'Compare', exact: true }).click();
  await until(() => expect(names()).toEqual(['A One till, 90 % busy', 'B the same until you change it']));
  await type(screen, 'Servers', '2');
  await otherThan(screen, before);
  await until(() => expect(names()).toEqual(['A servers 1', 'B servers 2']));
  const stages = () => [...screen.lab.querySelectorAll<SVGElement>('.instrument svg[role=img]')];
  await until(() => expect(stages()).toHaveLength(2));
  const still = stages().map((stage) => stage.getAttribute('aria-label'));
  await userEvent.click(screen.lab.querySelector('[role=slider]')!, { position: { x: 900, y: 40 } });
  await until(() => {
    for (const [n, stage] of stages().entries()) expect(stage.getAttribute('aria-label')).not.toBe(still[n]);
  });
  const after = screen.digest();
  await screen.getByRole('button', { name: 'swap' }).click();
  await shows(screen, before);
  await until(() => expect(names()).toEqual(['A servers 2', 'B servers 1']));
  stages()[0]!.closest<HTMLElement>('.lab')!.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('x');
  await shows(screen, after);
  await screen.getByRole('button', { name: 'Stop comparing' }).click();
  await until(() => expect(stages()).toHaveLength(1));
});

test('impossible values get a sentence in place and stay as they were typed', async () => {
  const screen = await instrument();
  const before = screen.digest();
  for (const value of ['many', '0', '']) {
    await type(screen, 'Servers', value);
    await expect.element(screen.getByText(/^Servers: found/)).toBeVisible();
    expect(screen.digest()).toBe(before);
  }
  await type(screen, 'Servers', '2');
  await otherThan(screen, before);
});

test('settings that are folded away are made when somebody unfolds them, and stay while one is changed', async () => {
  const screen = await breaker();
  const made = () => screen.lab.querySelectorAll('.settings details .setting').length;
  const fold = screen.getByText(/^Rarely needed: \d+ more$/);
  expect(made()).toBe(0);
  await fold.click();
  await type(screen, 'Retries', '2');
  expect(made()).toBeGreaterThan(5);
  await fold.click();
  expect(made()).toBeGreaterThan(5);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await until(() => expect(made()).toBe(0));
});

test('a run of an hour is opened at a speed that suits it, and one goes back to the speed that was set before', async () => {
  const screen = await breaker();
  const speed = () => screen.lab.querySelector('.speed .figure')!.textContent;
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('+++');
  const byHand = speed();
  expect(byHand).toBe('2 s/s');
  await screen.getByRole('combobox', { name: 'Begin with' }).selectOptions('Quiet night, a calm breaker');
  await until(() => expect(speed()).toBe('10 s/s'));
  await screen.getByRole('button', { name: 'Undo' }).click();
  await until(() => expect(speed()).toBe(byHand));
  const params = { callsPerSecond: 1, otherCallsPerSecond: 0 };
  location.hash = writeLink({ scenario: 'circuit-breaker', untilMs: 7_200_000, params }, null, 0);
  await until(() => expect(speed()).toBe('20 s/s'));
});
