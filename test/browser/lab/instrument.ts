import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { until } from '../until.ts';
import '#src/styles/surfaces.css';
import '#src/styles/tokens.css';
import Widget from '#src/widgets/queue/Widget.svelte';

/** Whatever the widget, what a test asks of it is the same. */
export type Instrument = Omit<Awaited<ReturnType<typeof instrument>>, 'rerender' | 'component'>;

/** A queue's widget, awake and standing still at 7.3 s. */
export async function instrument() {
  await page.viewport(1280, 1000);
  history.replaceState(null, '', location.pathname + location.search);
  const screen = await render(Widget, { sight: firstSight(scenario, { preset: 'one-till', atMs: 7300 }) as never });
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  await until(() => expect(lab.dataset.awake).toBe('true'));
  const pause = screen.getByRole('button', { name: 'Pause' });
  if (pause.query()) await pause.click();
  await screen.getByRole('button', { name: 'To the beginning' }).click();
  return { ...screen, lab, digest: () => lab.dataset.digest!, atMs: () => playheadMs(lab) };
}

export function playheadMs(lab: HTMLElement): number {
  return Number(lab.querySelector('[role=slider]')!.getAttribute('aria-valuenow'));
}

/** Waits until the widget shows another run than this one. */
export async function otherThan(screen: Instrument, digest: string): Promise<string> {
  await until(() => expect(screen.digest()).not.toBe(digest));
  return screen.digest();
}

export async function shows(screen: Instrument, digest: string): Promise<void> {
  await until(() => expect(screen.digest()).toBe(digest));
}
