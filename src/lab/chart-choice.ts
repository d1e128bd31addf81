import { type ChartSeries, isFilled } from './series.ts';

/** Which chart is drawn, and which of the runs has none of the kind that was wanted. */
export interface ChartChoice {
  readonly shown: string;
  readonly lacking: 'this' | 'other' | null;
}

/**
 * The chart that is wanted, as long as it has something to show. One that nobody asked for gives way, too, where the
 * run that this one is held against has none of it: two runs are compared by what both have.
 */
export function chartToShow(
  wanted: string,
  isAskedFor: boolean,
  charts: readonly ChartSeries[],
  others: readonly ChartSeries[] | null,
): ChartChoice {
  const isHere = (id: string): boolean => isFilledIn(charts, id);
  const isThere = (id: string): boolean => others === null || isFilledIn(others, id);
  const lacking = !isHere(wanted) ? 'this' : !isThere(wanted) ? 'other' : null;
  if (lacking === null || (lacking === 'other' && isAskedFor)) return { shown: wanted, lacking };
  const ids = charts.map(({ id }) => id).filter(isHere);
  const shown = ids.find(isThere) ?? ids[0] ?? wanted;
  return { shown, lacking: shown === wanted && lacking === 'this' ? null : lacking };
}

function isFilledIn(charts: readonly ChartSeries[], wanted: string): boolean {
  return charts.some((chart) => chart.id === wanted && isFilled(chart));
}
