import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan } from './instrument.ts';

const failed = 'failed calls in the window';
const busy = 'workers busy';
const caption = (screen: Instrument): string => screen.lab.querySelector('.timeline figcaption')!.textContent!;
const isOf = (screen: Instrument, name: string): Promise<void> =>
  until(() => expect(caption(screen).trim()).toMatch(new RegExp(name)));
const chooser = (screen: Instrument) => screen.getByRole('combobox', { name: 'Chart' });

async function turn(screen: Instrument): Promise<void> {
  const before = screen.digest();
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await otherThan(screen, before);
}

async function undo(screen: Instrument): Promise<void> {
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await otherThan(screen, before);
}

test('a run without the breaker is held against one with it by a number that both have', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 38_000 });
  await turn(screen);
  await until(() => expect(screen.lab.querySelector('path.ghost')).not.toBeNull());
  await isOf(screen, busy);
  await screen.getByRole('button', { name: 'Hide the run before' }).click();
  await until(() => expect(screen.lab.querySelector('path.ghost')).toBeNull());
  // Nobody asked for another.
  await isOf(screen, busy);
  expect(caption(screen)).not.toContain('no chart');
});

test('a chart with nothing to show gives way, says so, and comes back', async () => {
  const screen = await breaker({ preset: 'outage-breaker', atMs: 38_000 });
  await expect.element(chooser(screen)).toHaveValue('failure-rate');
  await turn(screen);
  await isOf(screen, `^${busy}.*this run has no chart “${failed}”`);
  await undo(screen);
  await isOf(screen, `^${failed}[^(]*$`);
  await turn(screen);
  await turn(screen);
  await isOf(screen, `^${busy}.*the run before has no chart “${failed}”`);
  await screen.getByRole('button', { name: 'Hide the run before' }).click();
  await isOf(screen, `^${failed}[^(]*$`);
});

test('the chart is chosen in its caption, by the keyboard too, and stays what was chosen', async () => {
  const screen = await breaker({ preset: 'outage-breaker', atMs: 38_000 });
  await expect.element(chooser(screen)).toHaveValue('failure-rate');
  (chooser(screen).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await isOf(screen, busy);
  const before = screen.digest();
  await screen.getByRole('button', { name: 'another day' }).click();
  await otherThan(screen, before);
  await isOf(screen, `^${busy}[^(]*$`);
  await undo(screen);
  await isOf(screen, busy);
  await chooser(screen).selectOptions(failed);
  await isOf(screen, failed);
  await turn(screen);
  await isOf(screen, `^${busy}.*this run has no chart`);
  // Who asks for it sees it, though the other run has none.
  await turn(screen);
  await isOf(screen, `^${failed}.*the run before has no chart`);
});

test('of more moments than the time line has room for the last has a mark, and all are stops', async () => {
  const screen = await breaker({ preset: 'half-ill-lucky' }, [500, 1000]);
  const marks = () => [...screen.lab.querySelectorAll('.marker')].map((each) => each.getBoundingClientRect().left);
  await until(() => {
    const apart = marks().map((left, n, all) => left - (all[n - 1] ?? -Infinity));
    expect(Math.min(...apart)).toBeGreaterThan(6);
  });
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('{End}p');
  const { left, width } = screen.lab.querySelector('.markers')!.getBoundingClientRect();
  expect(marks().at(-1)! + 4).toBeCloseTo(left + (screen.atMs() / 300_000) * width, 0);
  const drawn = marks().length;
  const stops = new Set<number>();
  for (let n = 0; n <= drawn; n++) {
    stops.add(screen.atMs());
    await userEvent.keyboard('p');
  }
  expect(stops.size).toBeGreaterThan(drawn);
});
