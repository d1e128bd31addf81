import Papa from 'papaparse';
import type { Fields } from './field.ts';
import { assignColumns, Cells } from './records-cells.ts';
import type { RowSink } from './records-check.ts';
import type { ColumnMap, TextReader } from './records-text.ts';

/** How much of a file shows how it is written. */
const sampleLength = 65_536;
/** A row that is longer is none: most likely a quote is never closed, and the rest of the file would be read as one cell. */
const longestRow = 1_000_000;

interface Rows {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number; readonly message: string }[];
  readonly meta: { readonly cursor: number };
}

/** Reads CSV with a head line, as its text comes, piece by piece. */
export class CsvReader implements TextReader {
  private readonly sink: RowSink;
  private readonly fields: Fields;
  private readonly name: string;
  private readonly map: ColumnMap;
  /** Text that is not yet a whole row. */
  private rest = '';
  private line = 1;
  private parser: Papa.Parser | null = null;
  private lineBreak = '\n';
  private delimiter = ',';
  private head: readonly string[] | null = null;
  /** Reads the cells of a row; null before the head line is understood. */
  private cells: Cells | null = null;
  private isOver = false;

  constructor(sink: RowSink, fields: Fields, name: string, map: ColumnMap) {
    this.sink = sink;
    this.fields = fields;
    this.name = name;
    this.map = map;
  }

  push(text: string): void {
    this.rest += text;
    if (!this.isOver && (this.parser !== null || this.rest.length >= sampleLength)) this.parse(false);
  }

  end(): void {
    if (!this.isOver && this.rest !== '') this.parse(true);
  }

  private parse(isLast: boolean): void {
    this.parser ??= this.parserFor(this.rest);
    const text = this.rest;
    if (this.cells !== null && !this.hasBreaksInCells(text)) this.parsePlain(this.cells, text, isLast);
    else this.parseQuoted(this.parser, text, isLast);
    if (this.rest.length <= longestRow) return;
    const allowed = `at most ${longestRow}: is there a quote that is never closed?`;
    this.sink.unreadable(this.line, `a row of more than ${longestRow} characters`, allowed);
    this.isOver = true;
    this.rest = '';
  }

  private parsePlain(cells: Cells, text: string, isLast: boolean): void {
    let from = 0;
    for (let to = text.indexOf(this.lineBreak); to >= 0; to = text.indexOf(this.lineBreak, from)) {
      this.add(cells.ofPlain(text, from, to), this.line++);
      from = to + this.lineBreak.length;
    }
    this.rest = isLast ? '' : text.slice(from);
    if (isLast) this.add(cells.ofPlain(text, from, text.length), this.line);
  }

  private parseQuoted(parser: Papa.Parser, text: string, isLast: boolean): void {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Rows;
    // A piece may end in the middle of a quoted cell: what that row looks like so far is no error.
    const broken = new Map(errors.map(({ row, message }) => [row, message]));
    const countBreaks = this.hasBreaksInCells(text) ? breaksIn : () => 0;
    for (let row = 0; row < data.length && !this.isOver; row++) {
      const cells = data[row]!;
      const first = this.line;
      this.line += 1 + countBreaks(cells);
      this.row(cells, first, broken.size === 0 ? undefined : broken.get(row));
    }
    this.rest = isLast ? '' : text.slice(meta.cursor);
  }

  private row(cells: readonly string[], line: number, problem: string | undefined): void {
    const isBlank = cells.length === 1 && cells[0]!.trim() === '';
    if (this.head === null) {
      this.head = cells.map((column) => column.trim());
      if (!isBlank) this.assign(this.head);
      return;
    }
    if (isBlank) return;
    if (this.cells === null) this.assign(this.head);
    if (this.cells !== null) this.add(problem ?? this.cells.of(cells), line);
  }

  /** Hands on a row, or says what is wrong with it. */
  private add(row: unknown[] | string | null, line: number): void {
    if (typeof row === 'string') this.sink.unreadable(line, row, `${this.head!.length} columns, as in the head line`);
    else if (row !== null) this.sink.add(row, line);
  }

  private assign(head: readonly string[]): void {
    const columns = assignColumns(this.sink, this.fields, this.name, head, this.map);
    if (columns === null) this.isOver = true;
    else this.cells = new Cells(this.fields, columns, head.length, this.delimiter);
  }

  private parserFor(text: string): Papa.Parser {
    const { delimiter, linebreak } = sampled(text).meta;
    this.lineBreak = linebreak;
    this.delimiter = delimiter;
    return new Papa.Parser({ delimiter, newline: linebreak as '\n' });
  }

  private hasBreaksInCells(text: string): boolean {
    if (text.includes('"')) return true;
    if (this.lineBreak === '\r\n') return /\r(?!\n)|(?<!\r)\n/.test(text);
    return text.includes(this.lineBreak === '\n' ? '\r' : '\n');
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** The first rows of CSV, the head line among them, from the beginning of a file. */
export function firstRows(text: string): readonly (readonly string[])[] {
  return sampled(text).data;
}

/** A comma in the head line is what separates; else it is guessed. */
function sampled(text: string): Papa.ParseResult<string[]> {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return Papa.parse<string[]>(text, { preview: 10, ...(head.includes(',') ? { delimiter: ',' } : {}) });
}
