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

/** As one would say it: a span to three digits. The numbers beside a widget are exact. */
export function figureText({ value, unit, per, minus }: Figure): string {
  if (per !== undefined) return String(Number((value / per).toPrecision(2)));
  const shown = minus === undefined ? value : value - minus;
  if (unit === 'ms') return metricText(Number(shown.toPrecision(3)), unit);
  return unit === 'ratio' ? metricText(shown, unit) : thousands(String(Number(shown.toFixed(1))));
}
