import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { until } from '../until.ts';
import '#src/styles/tokens.css';
import Widget from '#src/widgets/tumbling-window/Widget.svelte';

const minute = 60_000;

/** A widget of windows, awake and standing still at 1:24, its events ready to be moved. */
export async function windows(preset: string) {
  await page.viewport(1280, 1000);
  history.replaceState(null, '', location.pathname + location.search);
  const screen = await render(Widget, { sight: firstSight(scenario, { preset, atMs: 84 * minute }) as never });
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  await until(() => expect(lab.dataset.awake).toBe('true'));
  const pause = screen.getByRole('button', { name: 'Pause' });
  if (pause.query()) await pause.click();
  await until(() => expect(lab.querySelector('.handle')).not.toBeNull());
  return { ...screen, lab, handle: lab.querySelector<HTMLElement>('.handle')! };
}
