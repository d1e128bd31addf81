import type { Field } from './field.ts';

/** One field of all records. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  get(row: number): unknown;
  /** Rows are set one after the other. */
  set(row: number, value: unknown): void;
  /** Whether every row so far holds the same, which then takes no room. */
  readonly isConstant: boolean;
}

/** A column of the type that suits its field, with room for so many rows; it grows where they were not enough. */
export function columnOf(name: string, field: Field, rows: number): Column {
  switch (field.kind) {
    case 'moment':
    case 'duration':
    case 'number':
    case 'count':
    case 'probability':
      return new NumberColumn(name, field, rows);
    case 'flag':
    case 'text':
    case 'choice':
      return new WordColumn(name, field, rows);
    case 'list':
      return new AnyColumn(name, field);
  }
}

/** Numbers as they are, null as NaN, which no field accepts. */
class NumberColumn implements Column {
  readonly name: string;
  readonly field: Field;
  private readonly usual: number | undefined;
  private readonly rows: number;
  private cells: Float64Array | null = null;

  constructor(name: string, field: Field, rows: number) {
    this.name = name;
    this.field = field;
    this.rows = rows;
    this.usual = field.default === undefined ? undefined : encoded(field.default);
  }

  get isConstant(): boolean {
    return this.cells === null;
  }

  get(row: number): number | null {
    const value = this.cells === null ? this.usual! : this.cells[row]!;
    return Number.isNaN(value) ? null : value;
  }

  set(row: number, value: unknown): void {
    const number = encoded(value);
    if (this.cells === null) {
      if (Object.is(number, this.usual)) return;
      this.cells = new Float64Array(Math.max(this.rows, row + 1)).fill(this.usual ?? NaN, 0, row);
    } else if (row === this.cells.length) this.cells = copied(this.cells, new Float64Array(2 * row));
    this.cells[row] = number;
  }

  /** Moves all that is not null; for times whose 0 is only known in the end. */
  subtract(amount: number): void {
    if (this.cells !== null) for (let row = 0; row < this.cells.length; row++) this.cells[row]! -= amount;
  }
}

export function isNumberColumn(column: Column): column is NumberColumn {
  return column instanceof NumberColumn;
}

function encoded(value: unknown): number {
  return value === null ? NaN : (value as number);
}

/** Texts and flags: each as its number in a dictionary. */
class WordColumn implements Column {
  readonly name: string;
  readonly field: Field;
  private readonly rows: number;
  private readonly words: unknown[] = [];
  private readonly codes = new Map<unknown, number>();
  private cells: Uint32Array | null = null;

  constructor(name: string, field: Field, rows: number) {
    this.name = name;
    this.field = field;
    this.rows = rows;
    if (field.default !== undefined) this.learn(field.default);
  }

  get isConstant(): boolean {
    return this.cells === null;
  }

  get(row: number): unknown {
    return this.words[this.cells === null ? 0 : this.cells[row]!];
  }

  set(row: number, value: unknown): void {
    const code = this.codes.get(value) ?? this.learn(value);
    if (this.cells === null) {
      if (code === 0) return;
      this.cells = new Uint32Array(Math.max(this.rows, row + 1));
    } else if (row === this.cells.length) this.cells = copied(this.cells, new Uint32Array(2 * row));
    this.cells[row] = code;
  }

  private learn(value: unknown): number {
    // A text cut out of a file would hold on to the piece of the file that it was cut from: a copy does not.
    const word = typeof value === 'string' ? (JSON.parse(JSON.stringify(value)) as string) : value;
    const code = this.words.push(word) - 1;
    this.codes.set(word, code);
    return code;
  }
}

/** What has no fixed shape. */
class AnyColumn implements Column {
  readonly name: string;
  readonly field: Field;
  readonly isConstant = false;
  private readonly cells: unknown[] = [];

  constructor(name: string, field: Field) {
    this.name = name;
    this.field = field;
  }

  get(row: number): unknown {
    return this.cells[row];
  }

  set(row: number, value: unknown): void {
    this.cells[row] = value;
  }
}

function copied<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
