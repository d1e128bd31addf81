import { breakerOutline } from '#simulator/patterns/circuit-breaker/outline.ts';
import { layoutOf, type OutlineEdge, type StateChartLayout } from '../../pictures/state-chart.ts';

/** What a person does to the breaker by hand: its ways are drawn only when they are taken. */
const byHand = ['forced', 'reset'];

const isDrawn = ({ on, from, to }: OutlineEdge): boolean => from !== to && !byHand.includes(on);

/** The breaker's states as the stage draws them; laid out when the site is built. */
export function breakerChart(): StateChartLayout {
  const outline = { ...breakerOutline, edges: breakerOutline.edges.filter(isDrawn) };
  return layoutOf(outline, { stateText: (state) => (state === 'half-open' ? 'half-open 12/20' : `${state} 10`) });
}
