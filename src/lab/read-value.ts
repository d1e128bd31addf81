import { readText } from '#simulator/scenario/field-text.ts';
import type { FieldFace } from './face.ts';
import { readMoment } from './moment-text.ts';

/**
 * What a person typed: the value, or the text as it was where it is none, for the validation to name.
 * A bare number means the unit that stood in the box: 40 over "50 %" is 40 %, 20 over "1 min" is 20 min.
 */
export function readValue(field: FieldFace, typed: string, shown = ''): unknown {
  const trimmed = withUnit(field, typed.trim(), shown);
  if (field.nullable && trimmed === '') return null;
  if (field.kind === 'moment') return readMoment(trimmed) ?? readText(field, trimmed);
  if (field.kind === 'probability' && trimmed.endsWith('%')) {
    const percent = readText(field, trimmed.slice(0, -1));
    return typeof percent === 'number' ? percent / 100 : typed;
  }
  return readText(field, trimmed);
}

function withUnit({ kind }: FieldFace, typed: string, shown: string): string {
  if (!/^\d+([.]\d+)?$/.test(typed)) return typed;
  if (kind === 'probability') return Number(typed) > 1 ? `${typed} %` : typed;
  const unit = kind === 'duration' ? /(?<=\d )[a-z]+$/.exec(shown)?.[0] : undefined;
  return unit ? `${typed} ${unit}` : typed;
}
