import type { AnyEntry, DataType, Kinds } from './trace.ts';
import { newRoom, type TraceRoom } from './trace-room.ts';

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

/** What stood last in one place of a kind: mostly the same stands there again, and need not be looked up. */
class LastText {
  text: string | null = null;
  code = -1;
}

interface KindPlan {
  readonly code: number;
  readonly where: LastText;
  readonly subject: LastText;
  readonly fields: readonly { readonly name: string; readonly last: LastText }[];
}

/** Keeps entries as columns. Null is NaN (no entry may hold NaN), a text its number in the dictionary, a flag 0 or 1. */
export class TraceKeeper {
  private length = 0;
  private dataLength = 0;
  private at: TraceRoom['at'];
  private kind: TraceRoom['kind'];
  private where: TraceRoom['where'];
  private subject: TraceRoom['subject'];
  private cause: TraceRoom['cause'];
  private dataStart: TraceRoom['dataStart'];
  private data: TraceRoom['data'];
  private readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly plans = new Map<string, KindPlan>();

  /** Writes into `room`, and grows beyond it where that is too little. */
  constructor(kinds: Kinds, room: TraceRoom = newRoom(256, 1024)) {
    this.at = room.at;
    this.kind = room.kind;
    this.where = room.where;
    this.subject = room.subject;
    this.cause = room.cause;
    this.dataStart = room.dataStart;
    this.data = room.data;
    for (const [kind, { data }] of Object.entries(kinds))
      this.plans.set(kind, {
        code: this.plans.size,
        where: new LastText(),
        subject: new LastText(),
        fields: Object.keys(data).map((name) => ({ name, last: new LastText() })),
      });
  }

  add(entry: AnyEntry): void {
    if (this.length === this.at.length) this.grow();
    const { code, where, subject, fields } = this.plans.get(entry.kind)!;
    while (this.dataLength + fields.length > this.data.length)
      this.data = resized(this.data, new Float64Array(2 * this.data.length));
    const row = this.length++;
    this.at[row] = entry.at;
    this.kind[row] = code;
    this.where[row] = this.code(entry.where, where);
    this.subject[row] = this.encode(entry.subject, subject);
    this.cause[row] = entry.cause ?? -1;
    this.dataStart[row] = this.dataLength;
    for (let n = 0; n < fields.length; n++) {
      const { name, last } = fields[n]!;
      this.data[this.dataLength++] = this.encode(entry.data[name]!, last);
    }
  }

  get rows(): number {
    return this.length;
  }

  /** Begins at the first row again, with the same dictionary: what `columns` gave is overwritten from then on. */
  clear(): void {
    this.length = 0;
    this.dataLength = 0;
  }

  /** The columns as far as they are filled: views of what further entries may grow out of. */
  columns(): TraceColumns {
    const rows = this.length;
    return {
      length: rows,
      at: this.at.subarray(0, rows),
      kind: this.kind.subarray(0, rows),
      where: this.where.subarray(0, rows),
      subject: this.subject.subarray(0, rows),
      cause: this.cause.subarray(0, rows),
      dataStart: this.dataStart.subarray(0, rows),
      data: this.data.subarray(0, this.dataLength),
      texts: this.texts,
    };
  }

  private encode(value: number | string | boolean | null, last: LastText): number {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return this.code(value, last);
    return value === null ? NaN : Number(value);
  }

  private code(text: string, last: LastText): number {
    if (text === last.text) return last.code;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.codes.set(text, code);
    }
    last.text = text;
    last.code = code;
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
