import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan, shows } from './instrument.ts';

const plot = (screen: Instrument) => screen.lab.querySelector<HTMLElement>('[role=slider]')!;
const handle = (screen: Instrument) => screen.lab.querySelector<HTMLElement>('.handle')!;
const stampOf = (screen: Instrument) =>
  ['aria-label', 'aria-valuetext'].map((name) => handle(screen).getAttribute(name)).join(' ');
/** The first handle is loaded once there is something to hold. */
async function stamped(screen: Instrument): Promise<string> {
  await until(() => expect(handle(screen)).not.toBeNull());
  return stampOf(screen);
}

/** Drags from the middle of an element to the side, as a mouse or a finger does. */
function drag(element: HTMLElement, byPixels: number, pointerType: 'mouse' | 'touch'): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  element.setPointerCapture = () => {};
  element.hasPointerCapture = () => true;
  const fire = (type: string, clientX: number): boolean =>
    element.dispatchEvent(new PointerEvent(type, { clientX, clientY: y, pointerId: 1, pointerType, bubbles: true }));
  fire('pointerdown', x);
  for (const share of [0.25, 0.5, 0.75, 1]) fire('pointermove', x + byPixels * share);
  fire('pointerup', x + byPixels);
}

test('an action is stamped where the playhead stands, is moved by keys, and removed by its button', async () => {
  const screen = await breaker();
  const before = screen.digest();
  const atMs = screen.atMs();
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  const changed = await otherThan(screen, before);
  // Just behind what was to be seen, and so is the playhead.
  expect(screen.atMs()).toBeCloseTo(atMs + 0.001, 6);
  const stamp = await stamped(screen);
  handle(screen).focus();
  await userEvent.keyboard('{ArrowRight}');
  await until(() => expect(stampOf(screen)).not.toBe(stamp));
  await otherThan(screen, changed);
  await screen.getByRole('button', { name: /^Take away: Heal the service/ }).click();
  await shows(screen, before);
  expect(handle(screen)).toBeNull();
  expect(document.activeElement).toBe(plot(screen));
});

test('what is done to a picture that stands still is seen in it at once', async () => {
  const screen = await breaker();
  const state = () => screen.lab.querySelector('.topology .state.live')!.textContent.trim();
  expect(state()).toBe('closed');
  await screen.getByRole('button', { name: 'Force open' }).click();
  await until(() => expect(state()).toMatch(/^open/));
});

test('an action is a slider over the run’s time that says what, when, and how it is moved or taken away', async () => {
  const screen = await breaker();
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await stamped(screen);
  const list = screen.getByRole('list', { name: 'What was done to this run' });
  const slider = list.getByRole('slider', { name: 'Heal the service' });
  await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^at 0:1\d\.\d/));
  await expect.element(slider).toHaveAccessibleDescription(/Arrow keys move it.*Delete takes it away/);
});

test('an action that needs telling how asks in place, and can be called off', async () => {
  const screen = await breaker();
  const before = screen.digest();
  const asks = screen.getByRole('button', { name: 'Slow the service …' });
  await asks.click();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  expect(screen.digest()).toBe(before);
  await asks.click();
  const latency = screen.getByRole('textbox', { name: /latency/i });
  await latency.fill('2 s');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Slow the service', exact: true }).click();
  await otherThan(screen, before);
  expect(await stamped(screen)).toContain('2 s');
});

test('what an action asks is put away once another action is taken', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Slow the service …' }).click();
  await until(() => expect(screen.getByRole('button', { name: 'Cancel' }).query()).not.toBeNull());
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await otherThan(screen, before);
  expect(screen.getByRole('button', { name: 'Cancel' }).query()).toBeNull();
});

test.each(['mouse', 'touch'] as const)(
  'an action is dragged along the time line by %s, in one step of undo',
  async (pointerType) => {
    const screen = await breaker();
    const before = screen.digest();
    await screen.getByRole('button', { name: 'Heal the service' }).click();
    const changed = await otherThan(screen, before);
    const stamp = await stamped(screen);
    drag(handle(screen), 120, pointerType);
    await otherThan(screen, changed);
    expect(stampOf(screen)).not.toBe(stamp);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await shows(screen, changed);
    expect(stampOf(screen)).toBe(stamp);
  },
);

test('moments are gone through forward and back, and ten steps are taken at once', async () => {
  const screen = await breaker();
  const atMs = screen.atMs();
  const [next, previous] = [
    screen.getByRole('button', { name: /^next moment/ }),
    screen.getByRole('button', { name: 'Previous moment' }),
  ];
  await next.click();
  const first = screen.atMs();
  expect(first).toBeGreaterThan(atMs);
  await next.click();
  expect(screen.atMs()).toBeGreaterThan(first);
  await previous.click();
  expect(screen.atMs()).toBe(first);
  plot(screen).focus();
  // A moment may stand amid others of its instant; a step ends behind them all.
  await userEvent.keyboard('{ArrowRight}');
  const stepped = screen.atMs();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(screen.atMs()).toBeGreaterThan(stepped);
  for (let n = 0; n < 9; n++) await userEvent.keyboard('{ArrowLeft}');
  expect(screen.atMs()).toBeGreaterThan(stepped);
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.atMs()).toBe(stepped);
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowLeft}{/Shift}');
  expect(screen.atMs()).toBe(stepped);
});

test('keys change the speed, and leave text and foreign keys alone', async () => {
  const screen = await breaker();
  const speed = screen.getByRole('slider', { name: 'Speed' }).element() as HTMLInputElement;
  const before = speed.valueAsNumber;
  plot(screen).focus();
  await userEvent.keyboard('++');
  await until(() => expect(speed.valueAsNumber).toBeGreaterThan(before));
  await userEvent.keyboard('---');
  await until(() => expect(speed.valueAsNumber).toBeLessThan(before));
  const atMs = screen.atMs();
  const box = screen.getByRole('textbox', { name: 'Failure threshold' });
  await box.click();
  await userEvent.keyboard('kbnpuc?');
  expect(screen.lab.querySelector('dialog')).toBeNull();
  expect(screen.atMs()).toBe(atMs);
  const foreign = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true });
  plot(screen).dispatchEvent(foreign);
  expect(foreign.defaultPrevented).toBe(false);
});

test('what would do nothing without a breaker cannot be pressed, and says why', async () => {
  const screen = await breaker();
  const before = screen.digest();
  const tick = screen.getByRole('checkbox', { name: 'Breaker', exact: true });
  const names = ['Force open', 'Reset breaker'];
  for (const name of names) await expect.element(screen.getByRole('button', { name })).toBeEnabled();
  await tick.click();
  for (const name of names) {
    await expect.element(screen.getByRole('button', { name })).toBeDisabled();
    await expect
      .element(screen.getByRole('button', { name }))
      .toHaveAttribute('title', expect.stringMatching(/no breaker/));
  }
  await expect.element(screen.getByRole('button', { name: 'Heal the service' })).toBeEnabled();
  await otherThan(screen, before);
  await tick.click();
  for (const name of names) await expect.element(screen.getByRole('button', { name })).toBeEnabled();
});
