import { unknownName } from './fault.ts';
import { type InputDefinition, RecordTable } from './records.ts';
import type { RowSink } from './records-check.ts';
import { CsvReader } from './records-csv.ts';
import { JsonLinesReader } from './records-lines.ts';

/** Which column of a file holds which field: field name → column name. */
export type ColumnMap = Readonly<Record<string, string>>;

/** Takes a text as it comes, piece by piece. */
export interface TextReader {
  push(text: string): void;
  /** There is no more; call it once. */
  end(): void;
}

/** How rows of a file are named in faults. */
export const lineOf =
  (name: string) =>
  (line: number): string =>
    `${name} line ${line}`;

/**
 * Reads a recorded workload from the text of a file: CSV with a head line when the name says so, else one JSON object a line.
 * With a map, columns that neither it nor a field of the same name speaks of are passed over; without, every column must be a field.
 */
export class RecordReader implements TextReader {
  private readonly sink: RowSink;
  private readonly definition: InputDefinition;
  private readonly name: string;
  private readonly map: ColumnMap;
  private reader: TextReader | null = null;
  /** Text that does not yet show what it is. */
  private held = '';

  constructor(sink: RowSink, definition: InputDefinition, name: string, map: ColumnMap = {}) {
    this.sink = sink;
    this.definition = definition;
    this.name = name;
    this.map = map;
    for (const field of Object.keys(map))
      if (!Object.hasOwn(definition.fields, field))
        sink.note(unknownName('--map', 'field', field, Object.keys(definition.fields)));
  }

  push(text: string): void {
    if (this.reader !== null) this.reader.push(text);
    else {
      this.held += text;
      if (this.held.trim() !== '') this.begin();
    }
  }

  end(): void {
    if (this.reader === null) this.begin();
    this.reader!.end();
  }

  private begin(): void {
    const text = this.held.startsWith('\uFEFF') ? this.held.slice(1) : this.held;
    const { fields } = this.definition;
    this.held = '';
    this.reader = isCsv(this.name, text)
      ? new CsvReader(this.sink, fields, this.name, this.map)
      : new JsonLinesReader(this.sink, fields, this.map);
    this.reader.push(text);
  }
}

/** A recorded workload from the whole text of a file. */
export function readRecordFile(
  definition: InputDefinition,
  name: string,
  text: string,
  map: ColumnMap = {},
): RecordTable {
  const table = new RecordTable(definition, lineOf(name));
  const reader = new RecordReader(table, definition, name, map);
  reader.push(text);
  reader.end();
  table.finish();
  return table;
}

function isCsv(name: string, text: string): boolean {
  return /\.csv$/i.test(name) || (!/\.(jsonl|ndjson|json)$/i.test(name) && !text.trimStart().startsWith('{'));
}
