import { expect } from 'vitest';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import Widget from '#src/widgets/tumbling-window/Widget.svelte';
import { until } from '../until.ts';
import { awake } from './instrument.ts';

const minute = 60_000;

/** A widget of windows, awake and standing still at 1:24, its events ready to be moved. */
export async function windows(preset: string) {
  const screen = await awake(Widget, { sight: firstSight(scenario, { preset, atMs: 84 * minute }) });
  await until(() => expect(screen.lab.querySelector('.handle')).not.toBeNull());
  return { ...screen, handle: screen.lab.querySelector<HTMLElement>('.handle')! };
}
