import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { until } from '../until.ts';
import { otherThan, shows } from './instrument.ts';
import { windows } from './windows.ts';

const minute = 60_000;

type Screen = Awaited<ReturnType<typeof windows>>;

const presetOf = (id: string) => scenario.presets.find((each) => each.id === id)!;

/** The digest that the preset's run has with these records. */
function digestWith(id: string, change: (input: Record<string, unknown>[]) => Record<string, unknown>[]): string {
  const { params, input } = presetOf(id);
  return run(prepare(scenario, { params, input: change([...input!]) }).plan!).digest;
}

/** Where a moment of hearing and one of happening stand, on a plane of 2:57 by 3:00. */
function placeOf({ lab }: Screen, atMinutes: number, tMinutes: number): { clientX: number; clientY: number } {
  const { left, bottom, width, height } = lab.querySelector('.over')!.getBoundingClientRect();
  return { clientX: left + (width * atMinutes) / 177, clientY: bottom - (height * tMinutes) / 180 };
}

function point(screen: Screen, type: string, atMinutes: number, tMinutes: number, pointerType: string): void {
  const over = screen.lab.querySelector<HTMLElement>('.over')!;
  over.setPointerCapture = () => {};
  over.hasPointerCapture = () => true;
  const place = { ...placeOf(screen, atMinutes, tMinutes), pointerId: 1, pointerType, bubbles: true };
  over.dispatchEvent(new PointerEvent(type, place));
}

const tunnel = presetOf('tunnel-corrected').input!.findIndex((record) => 'arrival' in record);
const withTunnel = (record: Record<string, unknown>) =>
  digestWith('tunnel-corrected', (input) => input.map((each, n) => (n === tunnel ? record : each)));

test.each(['mouse', 'touch'])('an event is dragged by %s, in one step of undo', async (pointerType) => {
  const screen = await windows('tunnel-corrected');
  const before = screen.digest();
  point(screen, 'pointerdown', 80, 58, pointerType);
  for (const [at, t] of [
    [85, 55],
    [100, 50],
    [130, 40],
  ] as const)
    point(screen, 'pointermove', at, t, pointerType);
  point(screen, 'pointerup', 130, 40, pointerType);
  await shows(screen, withTunnel({ t: 40 * minute, key: 'shop', value: 700, arrival: 130 * minute }));
  // Its window was held until 1:30: what becomes of it is said once the playhead gets there.
  const said = (): string => screen.lab.querySelector('[role=status]')!.textContent!;
  await until(() => expect(said()).toContain('happened 0:40:00, heard of 2:10:00, still to come'));
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('{End}');
  await until(() => expect(said()).toContain('heard of 2:10:00, late: dropped'));
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, before);
});

const boxOf = ({ lab }: Screen): DOMRect => lab.querySelector('.over')!.getBoundingClientRect();

async function present(screen: Screen): Promise<void> {
  vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('not allowed'));
  await page.viewport(1280, 720);
  await screen.getByRole('button', { name: 'Present' }).click();
  await until(() => expect(screen.lab.style.getPropertyValue('--zoom')).not.toBe(''));
  let still = 0;
  await until(() => {
    const { width, height } = boxOf(screen);
    const was = still;
    still = width * height;
    expect(still).toBe(was);
  });
}

test('in front of a class a level drag leaves the event time as it was: the picture keeps still under the hand', async () => {
  const screen = await windows('tunnel-corrected');
  await present(screen);
  const before = boxOf(screen);
  point(screen, 'pointerdown', 80, 58, 'mouse');
  for (const at of [90, 110, 120]) {
    const last = screen.digest();
    point(screen, 'pointermove', at, 58, 'mouse');
    await otherThan(screen, last);
    expect(boxOf(screen)).toEqual(before);
  }
  point(screen, 'pointerup', 120, 58, 'mouse');
  await shows(screen, withTunnel({ t: 58 * minute, key: 'shop', value: 700, arrival: 120 * minute }));
  expect(boxOf(screen)).toEqual(before);
  // Who moved it looks at what became of it; who clicks on it wants to type.
  expect(screen.getByRole('textbox', { name: 'Arrival' }).query()).toBeNull();
  point(screen, 'pointerdown', 120, 58, 'mouse');
  point(screen, 'pointerup', 120, 58, 'mouse');
  await expect.element(screen.getByRole('textbox', { name: 'Arrival' })).toBeVisible();
  const form = screen.getByRole('group', { name: 'The chosen event' }).element().getBoundingClientRect();
  expect([form.left, form.right, form.bottom <= innerHeight]).toEqual([0, innerWidth, true]);
  expect(boxOf(screen)).toEqual(before);
});

test('in front of a class the page keys stay the clicker’s, and the arrow keys let an event alone that was moved', async () => {
  const screen = await windows('tunnel-corrected');
  await present(screen);
  point(screen, 'pointerdown', 80, 58, 'mouse');
  point(screen, 'pointermove', 100, 58, 'mouse');
  point(screen, 'pointerup', 100, 58, 'mouse');
  const moved = withTunnel({ t: 58 * minute, key: 'shop', value: 700, arrival: 100 * minute });
  await shows(screen, moved);
  const clock = () => screen.lab.querySelector('[role=slider]')!.getAttribute('aria-valuenow');
  const presses = ['{PageDown}', '{PageUp}', '{ArrowRight}'];
  for (const press of presses) {
    const was = clock();
    await userEvent.keyboard(press);
    expect(clock(), press).not.toBe(was);
  }
  expect(screen.digest()).toBe(moved);
  // Even with the focus on an event the page keys tell the story; the arrows now move what was chosen on purpose.
  screen.handle.focus();
  // Where it stands, but for its fate, which the tale may get to.
  const nameNow = () => /^.*heard of [\d:]+/.exec(screen.handle.getAttribute('aria-label')!)![0];
  const [was, name] = [clock(), nameNow()];
  await userEvent.keyboard('{PageDown}');
  expect(clock()).not.toBe(was);
  expect(nameNow()).toBe(name);
  await userEvent.keyboard('{ArrowRight}');
  await shows(screen, withTunnel({ t: 58 * minute, key: 'shop', value: 700, arrival: 101 * minute }));
});

test('an event that is still to come does not tell what is to become of it', async () => {
  const screen = await windows('tunnel-corrected');
  const over = screen.lab.querySelector<HTMLElement>('.over')!;
  const hover = (atMinutes: number, tMinutes: number): void => {
    const place = { ...placeOf(screen, atMinutes, tMinutes), bubbles: true };
    over.dispatchEvent(new PointerEvent('pointermove', place));
  };
  hover(80, 58);
  await until(() => expect(over.title).toMatch(/^shop, 700: .*, late: corrects$/));
  await userEvent.keyboard('{Home}');
  hover(80, 58);
  await until(() => expect(over.title).toMatch(/, still to come$/));
});

test('a finger beside every event scrolls the page, one on an event does not', async () => {
  const screen = await windows('tunnel-corrected');
  const touch = (at: number, t: number): TouchEvent => {
    const target = screen.lab.querySelector('.over')!;
    const finger = new Touch({ identifier: 1, target, ...placeOf(screen, at, t) });
    const event = new TouchEvent('touchstart', { touches: [finger], bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  };
  expect(touch(80, 58).defaultPrevented).toBe(true);
  expect(touch(20, 150).defaultPrevented).toBe(false);
});

test('by keys an event is found, moved by a step and by ten, taken away, and one is added', async () => {
  const screen = await windows('tunnel-corrected');
  const before = screen.digest();
  screen.handle.focus();
  await userEvent.keyboard('{Home}');
  for (let n = 0; n < 6; n++) await userEvent.keyboard('{PageDown}');
  await until(() => expect(screen.handle.getAttribute('aria-label')).toMatch(/^shop, 700: .*Delete takes it away/));
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowUp}{/Shift}');
  const moved = withTunnel({ t: 68 * minute, key: 'shop', value: 700, arrival: 81 * minute });
  await shows(screen, moved);
  await userEvent.keyboard('{Enter}');
  const added = { t: 70 * minute, key: 'shop', value: 700, arrival: 83 * minute };
  await shows(
    screen,
    digestWith('tunnel-corrected', (input) => [
      ...input.map((each, n) => (n === tunnel ? { ...each, t: 68 * minute, arrival: 81 * minute } : each)),
      added,
    ]),
  );
  await userEvent.keyboard('{Delete}');
  await shows(screen, moved);
  await userEvent.keyboard('uuuu');
  await shows(screen, before);
});

test('values are typed exactly; one that cannot be gets a sentence, and nothing that was typed is lost', async () => {
  const screen = await windows('tunnel-corrected');
  const before = screen.digest();
  point(screen, 'pointerdown', 80, 58, 'mouse');
  point(screen, 'pointerup', 80, 58, 'mouse');
  const arrival = screen.getByRole('textbox', { name: 'Arrival' });
  await expect.element(arrival).toHaveValue('1:20:00');
  await arrival.fill('soon');
  await userEvent.keyboard('{Enter}');
  const sentence = 'Arrival: found "soon"; allowed: a time of the run such as 1:20:00';
  await expect.poll(() => screen.getByRole('alert').element().textContent).toContain(sentence);
  await expect.element(arrival).toHaveValue('soon');
  expect(screen.digest()).toBe(before);
  await arrival.fill('1:29:59.5');
  await userEvent.keyboard('{Enter}');
  await shows(screen, withTunnel({ t: 58 * minute, key: 'shop', value: 700, arrival: 89 * minute + 59_500 }));
  expect(screen.getByRole('alert').query()).toBeNull();
  await screen.getByRole('button', { name: 'Remove' }).click();
  await shows(
    screen,
    digestWith('tunnel-corrected', (input) => input.filter((_, n) => n !== tunnel)),
  );
});

test('a generated workload becomes input with the first change, and reset gives it back', async () => {
  const screen = await windows('patient-shop');
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Add an event' }).click();
  await otherThan(screen, before);
  // Some three hundred events are too many for a link: the panel says what to do instead.
  await screen.getByRole('button', { name: 'Share' }).click();
  await expect.element(screen.getByText(/too long for a link .* as a file/)).toBeVisible();
  await screen.getByRole('button', { name: 'Back to the generated events' }).click();
  await shows(screen, before);
  expect(screen.getByRole('button', { name: 'Back to the generated events' }).query()).toBeNull();
});

test('a changed workload travels in the link', async () => {
  const screen = await windows('tunnel-dropped');
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Add an event' }).click();
  await until(() => expect(location.hash).toMatch(/^#r=1\./));
  const changed = screen.digest();
  const { hash } = location;
  await screen.getByRole('button', { name: 'reset all' }).click();
  await until(() => expect(location.hash).not.toBe(hash));
  await shows(screen, before);
  location.hash = hash;
  await shows(screen, changed);
});
