import Papa from 'papaparse';
import { unknownName } from './fault.ts';
import type { Fields } from './field.ts';
import { readText } from './field-text.ts';
import { type InputDefinition, RecordTable } from './records.ts';

/** Which column of a file holds which field: field name → column name. */
export type ColumnMap = Readonly<Record<string, string>>;

/**
 * Reads a recorded workload from a file's text: CSV with a head line when the name says so, else one JSON object a line.
 * With a map, columns that neither it nor a field of the same name speaks of are passed over; without, every column must be a field.
 */
export function readRecordFile(
  definition: InputDefinition,
  name: string,
  text: string,
  map: ColumnMap = {},
): RecordTable {
  const table = new RecordTable(definition, (line) => `${name} line ${line}`);
  for (const field of Object.keys(map))
    if (!Object.hasOwn(definition.fields, field))
      table.faults.push(unknownName('--map', 'field', field, Object.keys(definition.fields)));
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (/\.csv$/i.test(name) || (!/\.(jsonl|ndjson|json)$/i.test(name) && !content.trimStart().startsWith('{')))
    readCsv(table, definition.fields, name, content, map);
  else readJsonLines(table, definition.fields, name, content, map);
  table.finish();
  return table;
}

function readCsv(table: RecordTable, fields: Fields, name: string, text: string, map: ColumnMap): void {
  const parsed = Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    ...(text.includes(',') ? { delimiter: ',' } : {}),
  });
  const rows = parsed.data;
  const head = rows[0]?.map((column) => column.trim()) ?? [];
  if (text.trim() === '') return;
  const columns = assignColumns(table, fields, name, head, map);
  if (!columns) return;
  const broken = new Map(parsed.errors.map((error) => [error.row, error.message]));
  let line = 1;
  rows.forEach((cells, row) => {
    const first = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    if (row === 0 || (cells.length === 1 && cells[0]!.trim() === '')) return;
    const problem = broken.get(row) ?? (cells.length === head.length ? null : `${cells.length} columns`);
    if (problem) {
      table.faults.push({
        where: `${name} line ${first}`,
        found: problem,
        allowed: `${head.length} columns, as in the head line`,
      });
      return;
    }
    const record: Record<string, unknown> = {};
    for (const [column, field] of columns)
      if (cells[column]!.trim() !== '') record[field] = readText(fields[field]!, cells[column]!);
    table.append(record, first);
  });
}

/** Which columns of the file fill which fields; null when one is missing without which no row can be read. */
function assignColumns(
  table: RecordTable,
  fields: Fields,
  name: string,
  head: readonly string[],
  map: ColumnMap,
): (readonly [column: number, field: string])[] | null {
  const columns: (readonly [number, string])[] = [];
  for (const [field, column] of Object.entries(map)) {
    const index = head.indexOf(column);
    if (index < 0) table.faults.push(unknownName(`--map ${field}`, `column of ${name}`, column, head));
    else if (Object.hasOwn(fields, field)) columns.push([index, field]);
  }
  head.forEach((column, index) => {
    if (Object.values(map).includes(column) || Object.hasOwn(map, column)) return;
    if (head.indexOf(column) < index)
      table.faults.push({
        where: `${name} line 1`,
        found: `the column "${column}" again`,
        allowed: 'each column once',
      });
    else if (Object.hasOwn(fields, column)) columns.push([index, column]);
    else if (Object.keys(map).length === 0)
      table.faults.push(unknownName(`${name} line 1`, 'column', column, Object.keys(fields)));
  });
  const missing = Object.keys(fields).filter(
    (field) => fields[field]!.default === undefined && !columns.some(([, filled]) => filled === field),
  );
  for (const field of missing)
    if (!Object.hasOwn(map, field))
      table.faults.push({
        where: `${name} line 1`,
        found: `no column for "${field}"`,
        allowed: `one of that name, or --map ${field}=COLUMN`,
      });
  return missing.length === 0 ? columns : null;
}

function readJsonLines(table: RecordTable, fields: Fields, name: string, text: string, map: ColumnMap): void {
  text.split(/\r\n|\n|\r/).forEach((written, index) => {
    if (written.trim() === '') return;
    let row: unknown;
    try {
      row = JSON.parse(written);
    } catch {
      table.faults.push({
        where: `${name} line ${index + 1}`,
        found: `a line that is no JSON (${written.trim().slice(0, 40)})`,
        allowed: 'one JSON object a line',
      });
      return;
    }
    table.append(mapped(row, fields, map), index + 1);
  });
}

function mapped(row: unknown, fields: Fields, map: ColumnMap): unknown {
  if (Object.keys(map).length === 0 || typeof row !== 'object' || row === null) return row;
  const from = row as Record<string, unknown>;
  const record: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) {
    const column = map[field] ?? field;
    if (Object.hasOwn(from, column)) record[field] = from[column];
  }
  return record;
}
