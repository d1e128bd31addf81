import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { firstSight, type WidgetProps } from '#src/lab/first-sight.ts';
import '#src/styles/controls.css';
import { breakerChart } from '#src/widgets/circuit-breaker/chart.ts';
import Widget from '#src/widgets/circuit-breaker/Widget.svelte';
import { awake, type Instrument } from './instrument.ts';

/** A circuit breaker's widget, awake and standing still at 10 s, or where else it is told. */
export function breaker(props: WidgetProps = {}, size?: readonly [number, number]): Promise<Instrument> {
  return awake(Widget, { sight: firstSight(scenario, { atMs: 10_000, ...props }), chart: breakerChart() }, size);
}
