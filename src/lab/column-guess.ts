import type { Fields } from '#simulator/scenario/field.ts';
import { readIsoTime } from '#simulator/scenario/iso-time.ts';
import type { ColumnMap } from '#simulator/scenario/records-text.ts';

const arrivalNames = /arriv|receiv|process|ingest/i;
const timeNames = /time|date|when|timestamp|^ts$/i;

/**
 * Which columns of a strange file hold the records: those named like a field; else, for its time, the first that looks like
 * one; for when it arrives, one of times that says so; for a key, the first of texts. Whoever opened the file can change it.
 */
export function guessColumns(fields: Fields, head: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const cells = (column: string): readonly string[] => rows.map((row) => row[head.indexOf(column)]?.trim() ?? '');
  const isTime = (column: string): boolean => cells(column).some((cell) => readIsoTime(cell) !== null);
  const isNumber = (column: string): boolean => cells(column).every((cell) => !Number.isNaN(Number(cell)));
  const map: Record<string, string> = {};
  for (const field of Object.keys(fields)) if (head.includes(field)) map[field] = field;
  const take = (field: string, suits: (column: string) => boolean): void => {
    if (!Object.hasOwn(fields, field) || Object.hasOwn(map, field)) return;
    const column = head.find((each) => !Object.values(map).includes(each) && suits(each));
    if (column !== undefined) map[field] = column;
  };
  take('arrival', (column) => arrivalNames.test(column) && isTime(column));
  take('t', isTime);
  take('t', (column) => timeNames.test(column) && isNumber(column));
  take('key', (column) => column !== '' && !isTime(column) && !isNumber(column));
  return map;
}
