import type { Fields } from './field.ts';
import type { RowSink } from './records-check.ts';
import type { ColumnMap, TextReader } from './records-text.ts';

/** A line that is longer is no record. */
const longestLine = 1_000_000;

/** Reads one JSON object a line, as the text comes, piece by piece. */
export class JsonLinesReader implements TextReader {
  private readonly sink: RowSink;
  private readonly fields: Fields;
  private readonly map: ColumnMap;
  /** Text that is not yet a whole line. */
  private rest = '';
  private line = 0;
  private isOver = false;

  constructor(sink: RowSink, fields: Fields, map: ColumnMap) {
    this.sink = sink;
    this.fields = fields;
    this.map = map;
  }

  push(text: string): void {
    if (this.isOver) return;
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop()!;
    for (const written of lines) this.read(written);
    if (this.rest.length <= longestLine) return;
    this.sink.unreadable(this.line + 1, `a line of more than ${longestLine} characters`, `at most ${longestLine}`);
    this.isOver = true;
    this.rest = '';
  }

  end(): void {
    if (this.rest !== '') this.read(this.rest);
  }

  private read(written: string): void {
    this.line++;
    if (written.trim() === '') return;
    let row: unknown;
    try {
      row = JSON.parse(written);
    } catch {
      const found = `a line that is no JSON (${written.trim().slice(0, 40)})`;
      this.sink.unreadable(this.line, found, 'one JSON object a line');
      return;
    }
    this.sink.append(mapped(row, this.fields, this.map), this.line);
  }
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
