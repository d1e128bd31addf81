import { metricText, thousands } from './values.ts';

/** A figure of the prose, and how it stands to the same figure of another run, if to any. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** How many times as much as there. */
  readonly per?: number;
  /** How much more than there. */
  readonly minus?: number;
}

export function figureText({ value, unit, per, minus }: Figure): string {
  if (per !== undefined) return String(Number((value / per).toPrecision(2)));
  const shown = minus === undefined ? value : value - minus;
  const isMeasured = unit === 'ratio' || unit === 'ms';
  return isMeasured ? metricText(shown, unit) : thousands(String(Number(shown.toFixed(1))));
}
