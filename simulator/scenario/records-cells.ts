import { unknownName } from './fault.ts';
import type { Field, Fields } from './field.ts';
import { readText } from './field-text.ts';
import { plainNumber } from './quick-check.ts';
import type { RowSink } from './records-check.ts';
import type { ColumnMap } from './records-text.ts';

/** What the text between two places says; undefined where there is nothing. */
type ReadCell = (text: string, from: number, to: number) => unknown;

interface Target {
  /** Which of a row's values it fills. */
  readonly place: number;
  readonly read: ReadCell;
}

/** Reads the cells of one row after the other into the values of a record, which it uses again and again. */
export class Cells {
  private readonly targets: readonly (Target | null)[];
  private readonly values: unknown[];
  private readonly delimiter: number;

  constructor(fields: Fields, columns: readonly ColumnOfField[], width: number, delimiter: string) {
    const names = Object.keys(fields);
    this.values = names.map(() => undefined);
    this.delimiter = delimiter.charCodeAt(0);
    this.targets = Array.from({ length: width }, (_, column) => {
      const found = columns.find(([from]) => from === column);
      return found ? { place: names.indexOf(found[1]), read: cellReader(fields[found[1]]!) } : null;
    });
  }

  /** The values of cells that were cut apart already; or what is wrong with them. */
  of(cells: readonly string[]): unknown[] | string {
    if (cells.length !== this.targets.length) return `${cells.length} columns`;
    this.values.fill(undefined);
    for (let column = 0; column < cells.length; column++) {
      const target = this.targets[column];
      if (target) this.values[target.place] = target.read(cells[column]!, 0, cells[column]!.length);
    }
    return this.values;
  }

  /** The same for a row without quotes, as it stands in a text, without making texts of its numbers; null: it is empty. */
  ofPlain(text: string, from: number, to: number): unknown[] | string | null {
    const { values, targets, delimiter } = this;
    values.fill(undefined);
    let column = 0;
    for (let start = from; start <= to; column++) {
      let end = start;
      while (end < to && text.charCodeAt(end) !== delimiter) end++;
      const target = targets[column];
      if (target) values[target.place] = target.read(text, start, end);
      start = end + 1;
    }
    if (column === 1 && text.slice(from, to).trim() === '') return null;
    return column === targets.length ? values : `${column} columns`;
  }
}

/** Reads a cell for a field, undefined where it is empty. */
function cellReader(field: Field): ReadCell {
  const readAny: ReadCell = (text, from, to) => {
    const cell = text.slice(from, to);
    return cell.trim() === '' ? undefined : readText(field, cell);
  };
  switch (field.kind) {
    case 'moment':
    case 'duration':
    case 'number':
    case 'count':
    case 'probability':
      return (text, from, to) => {
        const number = plainNumber(text, from, to);
        return Number.isNaN(number) ? readAny(text, from, to) : number;
      };
    case 'text':
      return (text, from, to) => (isPlainText(text, from, to) ? text.slice(from, to) : readAny(text, from, to));
    default:
      return readAny;
  }
}

/** Neither empty nor "null", and nothing around it to be trimmed. */
function isPlainText(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  return from < to && first !== smallN && isPlain(first) && isPlain(text.charCodeAt(to - 1));
}

const smallN = 110;

const isPlain = (code: number): boolean => code > 32 && code < 127;

export type ColumnOfField = readonly [column: number, field: string];

/** Which columns of the file fill which fields; null when one is missing without which no row can be read. */
export function assignColumns(
  sink: RowSink,
  fields: Fields,
  name: string,
  head: readonly string[],
  map: ColumnMap,
): readonly ColumnOfField[] | null {
  const columns: ColumnOfField[] = [];
  for (const [field, column] of Object.entries(map)) {
    const index = head.indexOf(column);
    if (index < 0) sink.note(unknownName(`--map ${field}`, `column of ${name}`, column, head));
    else if (Object.hasOwn(fields, field)) columns.push([index, field]);
  }
  head.forEach((column, index) => {
    if (Object.values(map).includes(column) || Object.hasOwn(map, column)) return;
    if (head.indexOf(column) < index)
      sink.note({
        where: `${name} line 1`,
        found: `the column "${column}" again`,
        allowed: 'each column once',
      });
    else if (Object.hasOwn(fields, column)) columns.push([index, column]);
    else if (Object.keys(map).length === 0)
      sink.note(unknownName(`${name} line 1`, 'column', column, Object.keys(fields)));
  });
  const missing = Object.keys(fields).filter(
    (field) => fields[field]!.default === undefined && !columns.some(([, filled]) => filled === field),
  );
  for (const field of missing)
    if (!Object.hasOwn(map, field))
      sink.note({
        where: `${name} line 1`,
        found: `no column for "${field}"`,
        allowed: `one of that name, or --map ${field}=COLUMN`,
      });
  return missing.length === 0 ? columns : null;
}
