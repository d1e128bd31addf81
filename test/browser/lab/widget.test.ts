import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scenario as windows } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import WindowWidget from '#src/widgets/tumbling-window/Widget.svelte';
import { until } from '../until.ts';
import { awake, otherThan, queue, shows } from './instrument.ts';

test('plays by itself at first, pauses, and plays on', async () => {
  const screen = await queue();
  const stoppedMs = screen.atMs();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.atMs()).toBe(stoppedMs);
  await screen.getByRole('button', { name: 'Play' }).click();
  await until(() => expect(screen.atMs()).toBeGreaterThan(stoppedMs));
});

test('is moved by its keys', async () => {
  const screen = await queue();
  (screen.lab.querySelector('[role=slider]') as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  expect(screen.atMs()).toBe(20_000);
  await userEvent.keyboard('{Home}');
  expect(screen.atMs()).toBe(0);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  const secondMs = screen.atMs();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.atMs()).toBeGreaterThan(secondMs);
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.atMs()).toBe(secondMs);
  await userEvent.keyboard(' ');
  await screen.getByRole('button', { name: 'Pause' }).click();
});

test('is scrubbed along its time line', async () => {
  const screen = await queue();
  const line = screen.lab.querySelector<HTMLElement>('[role=slider]')!;
  const { width } = line.getBoundingClientRect();
  await userEvent.click(line, { position: { x: width / 4, y: 40 } });
  expect(Math.abs(screen.atMs() - 5000)).toBeLessThan(100);
});

test('a click on a sentence moves the playhead to it', async () => {
  const screen = await queue();
  const [first] = screen.lab.querySelectorAll<HTMLElement>('ol button');
  const time = first!.querySelector('time')!.textContent;
  await userEvent.click(first!);
  const [readout] = screen.lab.querySelectorAll('.clock b');
  await expect.poll(() => readout!.textContent).toBe(time);
});

test('a changed parameter gives another run under the same playhead, and reset the old one', async () => {
  const screen = await queue();
  const before = screen.digest();
  const atMs = screen.atMs();
  const box = screen.getByRole('textbox', { name: 'Servers' });
  await box.fill('2');
  await userEvent.keyboard('{Enter}');
  await otherThan(screen, before);
  expect(screen.atMs()).toBe(atMs);
  await screen.getByRole('button', { name: 'Reset Servers' }).click();
  await shows(screen, before);
});

test('a slider, a choice, a preset and another day each give another run', async () => {
  const screen = await queue();
  const seen = new Set([screen.digest()]);
  const noted = async (): Promise<void> => {
    await until(() => expect(seen).not.toContain(screen.digest()));
    seen.add(screen.digest());
  };
  (screen.getByRole('slider', { name: 'Arrivals' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await noted();
  await screen.getByRole('combobox', { name: 'Service times' }).selectOptions('uniform');
  await noted();
  await screen.getByRole('combobox', { name: 'Begin with' }).selectOptions('Two tills, half as fast');
  await noted();
  await screen.getByRole('button', { name: 'another day' }).click();
  await noted();
});

test('a value that cannot be gets a sentence in its place, and nothing is lost', async () => {
  const screen = await queue();
  const before = screen.digest();
  const servers = screen.getByRole('textbox', { name: 'Servers' });
  const arrivals = screen.getByRole('textbox', { name: 'Arrivals' });
  await servers.fill('2');
  await userEvent.keyboard('{Enter}');
  const shown = await otherThan(screen, before);
  await arrivals.fill('many');
  await userEvent.keyboard('{Enter}');
  const sentence = 'Arrivals: found "many"; allowed: a number from 0 to 1000000.';
  await expect.poll(() => screen.getByRole('alert').element().textContent).toBe(sentence);
  await expect.element(arrivals).toHaveValue('many');
  await expect.element(servers).toHaveValue('2');
  expect(screen.digest()).toBe(shown);
  await arrivals.fill('80');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.getByRole('alert').query()).toBeNull();
});

test('a change is written into the address, and opens as the same run', async () => {
  const screen = await queue();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'another day' }).click();
  const changed = await otherThan(screen, before);
  await until(() => expect(location.hash).toMatch(/^#r=1\./));
  const { hash } = location;
  await screen.getByRole('button', { name: 'reset all' }).click();
  await shows(screen, before);
  await until(() => expect(location.hash).not.toBe(hash));
  location.hash = hash;
  await shows(screen, changed);
});

test('a preset without records leaves those of the one before behind', async () => {
  const screen = await awake(WindowWidget, { sight: firstSight(windows, { preset: 'tunnel-corrected' }) });
  const { params } = windows.presets.find(({ id }) => id === 'patient-shop')!;
  const { digest } = run(prepare(windows, { params }).plan!);
  await screen.getByRole('combobox', { name: 'Begin with' }).selectOptions('Random sales, ten minutes of patience');
  await shows(screen, digest);
});
