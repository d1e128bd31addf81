import type { AnyEntry, DataType, Kinds } from './trace.ts';

/** A kept trace as columns: a handful of buffers that move between threads without being copied, and a dictionary. */
export interface TraceColumns {
  readonly length: number;
  readonly at: Float64Array<ArrayBuffer>;
  readonly kind: Uint16Array<ArrayBuffer>;
  readonly where: Uint32Array<ArrayBuffer>;
  readonly subject: Float64Array<ArrayBuffer>;
  readonly cause: Int32Array<ArrayBuffer>;
  readonly dataStart: Uint32Array<ArrayBuffer>;
  readonly data: Float64Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

/** Keeps entries as columns. Null is NaN (no entry may hold NaN), a text its number in the dictionary, a flag 0 or 1. */
export class TraceKeeper {
  private length = 0;
  private dataLength = 0;
  private at = new Float64Array(256);
  private kind = new Uint16Array(256);
  private where = new Uint32Array(256);
  private subject = new Float64Array(256);
  private cause = new Int32Array(256);
  private dataStart = new Uint32Array(256);
  private data = new Float64Array(1024);
  private readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly plans = new Map<string, { readonly code: number; readonly names: readonly string[] }>();

  constructor(kinds: Kinds) {
    for (const [kind, { data }] of Object.entries(kinds))
      this.plans.set(kind, { code: this.plans.size, names: Object.keys(data) });
  }

  add(entry: AnyEntry): void {
    if (this.length === this.at.length) this.grow();
    const { code, names } = this.plans.get(entry.kind)!;
    while (this.dataLength + names.length > this.data.length)
      this.data = resized(this.data, new Float64Array(2 * this.data.length));
    const row = this.length++;
    this.at[row] = entry.at;
    this.kind[row] = code;
    this.where[row] = this.code(entry.where);
    this.subject[row] = this.encode(entry.subject);
    this.cause[row] = entry.cause ?? -1;
    this.dataStart[row] = this.dataLength;
    for (let field = 0; field < names.length; field++)
      this.data[this.dataLength++] = this.encode(entry.data[names[field]!]!);
  }

  /** The columns, cut to their length. */
  columns(): TraceColumns {
    const rows = this.length;
    return {
      length: rows,
      at: this.at.slice(0, rows),
      kind: this.kind.slice(0, rows),
      where: this.where.slice(0, rows),
      subject: this.subject.slice(0, rows),
      cause: this.cause.slice(0, rows),
      dataStart: this.dataStart.slice(0, rows),
      data: this.data.slice(0, this.dataLength),
      texts: this.texts,
    };
  }

  private encode(value: number | string | boolean | null): number {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return this.code(value);
    return value === null ? NaN : Number(value);
  }

  private code(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.codes.set(text, code);
    }
    return code;
  }

  private grow(): void {
    const capacity = 2 * this.length;
    this.at = resized(this.at, new Float64Array(capacity));
    this.kind = resized(this.kind, new Uint16Array(capacity));
    this.where = resized(this.where, new Uint32Array(capacity));
    this.subject = resized(this.subject, new Float64Array(capacity));
    this.cause = resized(this.cause, new Int32Array(capacity));
    this.dataStart = resized(this.dataStart, new Uint32Array(capacity));
  }
}

/** Reads entries back out of columns. */
export class TraceReader {
  readonly columns: TraceColumns;
  private readonly kinds: readonly {
    name: string;
    subjectIsText: boolean;
    fields: readonly (readonly [string, DataType])[];
  }[];

  constructor(kinds: Kinds, columns: TraceColumns) {
    this.columns = columns;
    this.kinds = Object.entries(kinds).map(([name, schema]) => ({
      name,
      subjectIsText: schema.subject === 'text',
      fields: Object.entries(schema.data),
    }));
  }

  get length(): number {
    return this.columns.length;
  }

  entry(seq: number): AnyEntry {
    const { at, kind, where, subject, cause, dataStart, texts } = this.columns;
    const schema = this.kinds[kind[seq]!]!;
    const data: Record<string, number | string | boolean | null> = {};
    let from = dataStart[seq]!;
    for (const [name, type] of schema.fields) data[name] = this.decode(this.columns.data[from++]!, type);
    return {
      at: at[seq]!,
      seq,
      kind: schema.name,
      where: texts[where[seq]!]!,
      subject: this.decode(subject[seq]!, schema.subjectIsText ? 'text?' : 'number?') as number | string | null,
      cause: cause[seq]! < 0 ? null : cause[seq]!,
      data,
    };
  }

  /** How many entries happened at or before `time` (µs): binary search. */
  countUntil(time: number): number {
    const { at } = this.columns;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private decode(value: number, type: DataType): number | string | boolean | null {
    if (Number.isNaN(value)) return null;
    if (type === 'text' || type === 'text?') return this.columns.texts[value]!;
    return type === 'flag' ? value === 1 : value;
  }
}

function resized<T extends Float64Array | Uint16Array | Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
