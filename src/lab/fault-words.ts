import { type Fault, faultSentence } from '#simulator/scenario/fault.ts';
import { maxTimeMs } from '#simulator/scenario/field.ts';
import type { FieldFace } from './face.ts';
import { momentText } from './moment-text.ts';
import { durationText, thousands, valueText } from './values.ts';

/** What is wrong with the value of a box, in the units in which the box shows it. */
export function boxFault(field: FieldFace, { found, allowed }: Fault): string {
  return faultSentence({ where: field.label, found: foundText(field, found), allowed: allowedText(field, allowed) });
}

function foundText(field: FieldFace, found: string): string {
  const value = Number(found);
  return Number.isFinite(value) && found !== '' ? thousands(valueText(field, value)) : found;
}

/** What a field may be, likewise. */
export function allowedText(field: FieldFace, allowed: string): string {
  const text = allowed.replace(/, or null$/, '');
  return `${inItsUnits(field, text)}${text === allowed ? '' : ', or none'}`;
}

function inItsUnits(field: FieldFace, text: string): string {
  switch (field.kind) {
    case 'duration':
      return text.replace(
        /^a (whole )?number of ms(?: \(.*?\))? ?(.*)$/,
        (_, whole, range) =>
          `a time ${withNumbers(range, (ms) => thousands(durationText(ms)))}, in ${whole ? 'whole' : 'thousandths of'} ms`,
      );
    case 'probability':
      return withNumbers(text.replace('a number', 'a share'), (share) => valueText(field, share));
    case 'moment':
      return text.replace(/a number of ms \(.*?\)/, `a time of the run such as 1:20:00${leastMoment(field)}`);
    default:
      return text;
  }
}

function leastMoment({ min }: FieldFace): string {
  return min === null || min === -maxTimeMs ? '' : `, ${momentText(min)} or later`;
}

function withNumbers(text: string, words: (value: number) => string): string {
  return text.replace(/(?<![\w.])-?\d+(\.\d+)?/g, (digits) => words(Number(digits)));
}
