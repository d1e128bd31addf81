import type { Fault } from '#simulator/scenario/fault.ts';
import type { Draft } from './draft.ts';
import type { Face } from './face.ts';

/** The fault of what stands at a control; one of a `set` stands at its parameter's. */
export function faultOfControl(faults: readonly Fault[], where: string): Fault | null {
  const name = where.replace(/^params\./, '');
  return faults.find((fault) => fault.where === where || fault.where.endsWith(`.with.${name}`)) ?? null;
}

/** Whether the last `set` of this parameter was refused: then the next value takes its place. */
export function isLastActionRefused(faults: readonly Fault[], { actions }: Draft, name: string): boolean {
  return faults.some(({ where }) => where === `actions[${actions.length - 1}].with.${name}`);
}

/** The faults of one field of a record, by its row; null where it has none. */
export function faultOfRecord(faults: readonly Fault[], row: number, field: string): Fault | null {
  return faults.find(({ where }) => where === `input[${row}], ${field}`) ?? null;
}

/** Whether a fault is told beside the box where its value stands; `row`: of the record whose boxes are open. */
export function standsAtBox({ params, input }: Face, where: string, row: number | null): boolean {
  if (Object.hasOwn(params, where.replace(/^(params|actions\[\d+\]\.with)\./, ''))) return true;
  return row !== null && Object.keys(input.fields).some((field) => where === `input[${row}], ${field}`);
}
