import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { firstSight, type WidgetProps } from '#src/lab/first-sight.ts';
import { until } from '../until.ts';
import '#src/styles/controls.css';
import '#src/styles/surfaces.css';
import '#src/styles/tokens.css';
import { breakerChart } from '#src/widgets/circuit-breaker/chart.ts';
import Widget from '#src/widgets/circuit-breaker/Widget.svelte';
import { type Instrument, playheadMs } from './instrument.ts';

/** A circuit breaker's widget, awake and standing still at 10 s, or where else it is told. */
export async function breaker(
  props: WidgetProps = {},
  [width, height]: readonly [number, number] = [1280, 1000],
): Promise<Instrument> {
  await page.viewport(width, height);
  history.replaceState(null, '', location.pathname + location.search);
  const sight = firstSight(scenario, { atMs: 10_000, ...props });
  const screen = await render(Widget, { sight: sight as never, chart: breakerChart() });
  const lab = screen.container.querySelector<HTMLElement>('.lab')!;
  await until(() => expect(lab.dataset.awake).toBe('true'));
  const pause = screen.getByRole('button', { name: 'Pause' });
  if (pause.query()) await pause.click();
  return { ...screen, lab, digest: () => lab.dataset.digest!, atMs: () => playheadMs(lab) };
}
