import type { Component } from 'svelte';
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
export type Instrument = Omit<Awaited<ReturnType<typeof awake>>, 'rerender' | 'component'>;

/** A widget, awake and standing still where its sight does. */
export async function awake(
  Any: Component<never>,
  props: { readonly sight: object; readonly [name: string]: unknown },
  [width, height]: readonly [number, number] = [1280, 1000],
) {
  await page.viewport(width, height);
  history.replaceState(null, '', location.pathname + location.search);
  const screen = await render(Any as Component, props as never);
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  await until(() => expect(lab.dataset.awake).toBe('true'));
  const pause = screen.getByRole('button', { name: 'Pause' });
  if (pause.query()) await pause.click();
  return { ...screen, lab, digest: () => lab.dataset.digest!, atMs: () => playheadMs(lab) };
}

/** A queue's widget at 7.3 s. */
export function queue(): Promise<Instrument> {
  return awake(Widget, { sight: firstSight(scenario, { preset: 'one-till', atMs: 7300 }) });
}

/** The same at its beginning. */
export async function instrument(): Promise<Instrument> {
  const screen = await queue();
  await screen.getByRole('button', { name: 'To the beginning' }).click();
  return screen;
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
