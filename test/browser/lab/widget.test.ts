import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { scenario as windows } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { until } from '../until.ts';
import '#src/styles/tokens.css';
import Widget from '#src/widgets/queue/Widget.svelte';
import WindowWidget from '#src/widgets/tumbling-window/Widget.svelte';

type Screen = Awaited<ReturnType<typeof mount>>;

/** A queue's widget, awake and standing still. */
async function mount() {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname + location.search);
  const screen = await render(Widget, { sight: firstSight(scenario, { preset: 'one-till', atMs: 7300 }) as never });
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  await until(() => expect(lab.dataset.awake).toBe('true'));
  const pause = screen.getByRole('button', { name: 'Pause' });
  if (pause.query()) await pause.click();
  return { ...screen, lab };
}

const playheadMs = ({ lab }: Screen): number =>
  Number(lab.querySelector('[role=slider]')!.getAttribute('aria-valuenow'));
const settled = async (screen: Screen, isSo: () => boolean): Promise<void> => {
  await until(() => expect(isSo(), screen.lab.dataset.digest).toBe(true));
};

test('plays by itself at first, pauses, and plays on', async () => {
  const screen = await mount();
  const stoppedMs = playheadMs(screen);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(playheadMs(screen)).toBe(stoppedMs);
  await screen.getByRole('button', { name: 'Play' }).click();
  await settled(screen, () => playheadMs(screen) > stoppedMs);
});

test('is moved by its keys', async () => {
  const screen = await mount();
  (screen.lab.querySelector('[role=slider]') as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  expect(playheadMs(screen)).toBe(20_000);
  await userEvent.keyboard('{Home}');
  expect(playheadMs(screen)).toBe(0);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  const secondMs = playheadMs(screen);
  await userEvent.keyboard('{ArrowRight}');
  expect(playheadMs(screen)).toBeGreaterThan(secondMs);
  await userEvent.keyboard('{ArrowLeft}');
  expect(playheadMs(screen)).toBe(secondMs);
  await userEvent.keyboard(' ');
  await screen.getByRole('button', { name: 'Pause' }).click();
});

test('is scrubbed along its time line', async () => {
  const screen = await mount();
  const line = screen.lab.querySelector<HTMLElement>('[role=slider]')!;
  const { width } = line.getBoundingClientRect();
  await userEvent.click(line, { position: { x: width / 4, y: 40 } });
  expect(Math.abs(playheadMs(screen) - 5000)).toBeLessThan(100);
});

test('a click on a sentence moves the playhead to it', async () => {
  const screen = await mount();
  const [first] = screen.lab.querySelectorAll<HTMLElement>('ol button');
  const time = first!.querySelector('time')!.textContent;
  await userEvent.click(first!);
  const [readout] = screen.lab.querySelectorAll('.clock b');
  await expect.poll(() => readout!.textContent).toBe(time);
});

test('a changed parameter gives another run under the same playhead, and reset the old one', async () => {
  const screen = await mount();
  const before = screen.lab.dataset.digest;
  const atMs = playheadMs(screen);
  const box = screen.getByRole('textbox', { name: 'Servers' });
  await box.fill('2');
  await userEvent.keyboard('{Enter}');
  await settled(screen, () => screen.lab.dataset.digest !== before);
  expect(playheadMs(screen)).toBe(atMs);
  await screen.getByRole('button', { name: 'Reset Servers' }).click();
  await settled(screen, () => screen.lab.dataset.digest === before);
});

test('a slider, a choice, a preset and another day each give another run', async () => {
  const screen = await mount();
  const seen = new Set([screen.lab.dataset.digest]);
  const isNew = (): boolean => !seen.has(screen.lab.dataset.digest);
  const noted = async (): Promise<void> => {
    await settled(screen, isNew);
    seen.add(screen.lab.dataset.digest);
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
  const screen = await mount();
  const before = screen.lab.dataset.digest;
  const servers = screen.getByRole('textbox', { name: 'Servers' });
  const arrivals = screen.getByRole('textbox', { name: 'Arrivals' });
  await servers.fill('2');
  await userEvent.keyboard('{Enter}');
  await settled(screen, () => screen.lab.dataset.digest !== before);
  const shown = screen.lab.dataset.digest;
  await arrivals.fill('many');
  await userEvent.keyboard('{Enter}');
  const sentence = 'Arrivals: found "many"; allowed: a number from 0 to 1000000.';
  await expect.poll(() => screen.getByRole('alert').element().textContent).toBe(sentence);
  await expect.element(arrivals).toHaveValue('many');
  await expect.element(servers).toHaveValue('2');
  expect(screen.lab.dataset.digest).toBe(shown);
  await arrivals.fill('80');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.getByRole('alert').query()).toBeNull();
});

test('a change is written into the address, and opens as the same run', async () => {
  const screen = await mount();
  const before = screen.lab.dataset.digest;
  await screen.getByRole('button', { name: 'another day' }).click();
  await settled(screen, () => screen.lab.dataset.digest !== before && location.hash.startsWith('#r=1.'));
  const { hash } = location;
  const changed = screen.lab.dataset.digest;
  await screen.getByRole('button', { name: 'reset all' }).click();
  await settled(screen, () => screen.lab.dataset.digest === before && location.hash !== hash);
  location.hash = hash;
  await settled(screen, () => screen.lab.dataset.digest === changed);
});

test('a preset without records leaves those of the one before behind', async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname + location.search);
  const screen = await render(WindowWidget, { sight: firstSight(windows, { preset: 'tunnel-corrected' }) as never });
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  const { params } = windows.presets.find(({ id }) => id === 'patient-shop')!;
  const { digest } = run(prepare(windows, { params }).plan!);
  await screen.getByRole('combobox', { name: 'Begin with' }).selectOptions('Random sales, ten minutes of patience');
  await until(() => expect(lab.dataset.digest).toBe(digest));
});
