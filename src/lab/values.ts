import { durationWords } from '#simulator/kernel/words.ts';
import type { FieldFace } from './face.ts';
import { momentText } from './moment-text.ts';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A parameter's value as it stands in its box: what `readValue` reads back as the same value. */
export function valueText(field: FieldFace, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (field.kind === 'duration') return value === 0 ? `0 ${unitOfZero(field)}` : durationText(value);
  if (field.kind === 'moment') return momentText(value);
  return field.kind === 'probability' ? `${shortest(value * 100)} %` : String(value);
}

/** The unit that stands behind the box, where the value's own text does not name it. */
export function unitText(field: FieldFace): string {
  return field.kind === 'duration' || field.kind === 'moment' ? '' : field.unit;
}

/** Nothing has no unit of its own: it has the one that is set most on its slider. */
function unitOfZero({ slider }: FieldFace): string {
  return units.find(([, size]) => slider && slider.to >= 10 * size)?.[0] ?? 'ms';
}

/** The largest unit in which the duration is a short number: 250 ms, 1.5 s, 5 min. */
export function durationText(ms: number): string {
  const fitting = units.find(([, size]) => Math.abs(ms) >= size && Number.isInteger((ms / size) * 10));
  return fitting ? `${ms / fitting[1]} ${fitting[0]}` : `${ms} ms`;
}

/** Without the digits that only binary fractions have. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A metric as a person reads it. */
export function metricText(value: number | null, unit: string): string {
  if (value === null) return '–';
  if (unit === 'ms') return durationWords(value);
  if (unit === 'ratio') return `${(value * 100).toFixed(1)} %`;
  return thousands(Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1));
}

/** A level of a chart: as short as it can be said. */
export function levelText(value: number, unit: string): string {
  if (unit === 'ms') return durationWords(value);
  return unit === 'ratio' ? `${Math.round(value * 100)} %` : thousands(String(Number(value.toFixed(2))));
}

/** 12345.6 → 12,345.6, in whatever place of the world. */
export function thousands(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}
