import { type Micros, toMicros, toMs } from '../kernel/time.ts';
import { type Fault, faultOf, isObject, shown, unknownName } from './fault.ts';
import type { Field, Fields, MomentField } from './field.ts';
import { readIsoTime, writeIsoTime } from './iso-time.ts';

/** One record of the workload; its moments are microseconds of the run. */
export type RecordOf<I extends Fields> = {
  readonly [F in keyof I]: I[F] extends MomentField<infer T>
    ? null extends T
      ? Micros | null
      : Micros
    : I[F] extends Field<infer T>
      ? T
      : never;
};
export type AnyRecord = Readonly<Record<string, unknown>>;

/** What a scenario accepts as a recorded workload. `arrival` orders the run where there is one; elsewhere `t` does. */
export interface InputDefinition<I extends Fields = Fields> {
  readonly fields: I;
  readonly order: 'by-t' | 'by-arrival';
}

type Column = { readonly field: Field; readonly values: unknown[] };

/**
 * A recorded workload, column by column. Rows are appended one by one, so that a file of any length can stream in;
 * every row is checked as it comes, and `finish` checks what only the whole can show.
 */
export class RecordTable {
  readonly faults: Fault[] = [];
  private readonly columns: ReadonlyMap<string, Column>;
  private readonly lines: number[] = [];
  private readonly placeOf: (line: number) => string;
  private readonly order: InputDefinition['order'];
  private clock: 'ms' | 'iso' | null = null;
  /** Where time 0 lies for a workload with ISO times, in microseconds since the Unix epoch; null for one in plain ms. */
  originUs: Micros | null = null;
  /** The order in which records are processed: rows by arrival, equal ones as in the file. */
  private sequence: Uint32Array | null = null;

  /** `placeOf` names a row in faults, as in "input[3]" or "sales.csv line 4". */
  constructor(definition: InputDefinition, placeOf: (line: number) => string) {
    this.placeOf = placeOf;
    this.order = definition.order;
    this.columns = new Map(
      Object.entries(definition.fields).map(([name, field]) => [name, { field, values: [] as unknown[] }]),
    );
  }

  get length(): number {
    return this.lines.length;
  }

  /** Checks and keeps one row. */
  append(row: unknown, line: number): void {
    const place = this.placeOf(line);
    if (!isObject(row)) {
      this.faults.push({
        where: place,
        found: shown(row),
        allowed: `a record with ${[...this.columns.keys()].join(', ')}`,
      });
      return;
    }
    for (const name of Object.keys(row))
      if (!this.columns.has(name)) this.faults.push(unknownName(place, 'field', name, [...this.columns.keys()]));
    this.lines.push(line);
    for (const [name, { field, values }] of this.columns) values.push(this.cell(field, row[name], `${place}, ${name}`));
  }

  /** Settles time 0 and the order of processing; call it once, after the last row. */
  finish(): void {
    if (this.faults.length > 0) return;
    const t = this.moments('t');
    const arrival = this.order === 'by-arrival' ? this.moments('arrival') : t;
    for (let row = 0; row < t.length; row++) arrival[row] ??= t[row]!;
    if (this.clock === 'iso') this.shiftToOrigin(arrival.reduce((least: number, at) => Math.min(least, at!), Infinity));
    if (this.order === 'by-t') this.checkOrder(t as number[]);
    else this.sortByArrival(arrival as number[]);
  }

  /** The n-th record to be processed. */
  record(n: number): AnyRecord {
    const row = this.sequence?.[n] ?? n;
    const record: Record<string, unknown> = {};
    for (const [name, { values }] of this.columns) record[name] = values[row];
    return record;
  }

  /** The records as they would be given again: in the order of the file, times as they were written. */
  toInput(): Record<string, unknown>[] {
    return this.lines.map((_, row) => {
      const written: Record<string, unknown> = {};
      for (const [name, { field, values }] of this.columns) {
        const value = values[row];
        if (value === field.default && name !== 't') continue;
        written[name] = field.kind === 'moment' ? this.writeMoment(value as number) : value;
      }
      return written;
    });
  }

  private cell(field: Field, value: unknown, where: string): unknown {
    if (value === undefined) {
      if (field.default === undefined) this.faults.push({ where, found: 'nothing', allowed: field.allowed });
      return field.default;
    }
    const fault = faultOf(field, value, where);
    if (fault) this.faults.push(fault);
    else if (field.kind === 'moment' && value !== null) return this.readMoment(value as number | string, field, where);
    return value;
  }

  private readMoment(value: number | string, field: Field, where: string): Micros {
    const clock = typeof value === 'string' ? 'iso' : 'ms';
    const micros = typeof value === 'string' ? readIsoTime(value) : toMicros(value);
    if (micros === null) this.faults.push({ where, found: shown(value), allowed: field.allowed });
    else if (this.clock !== null && this.clock !== clock) {
      this.faults.push({
        where,
        found: shown(value),
        allowed:
          this.clock === 'ms'
            ? 'a number of ms, as in the records before'
            : 'an ISO 8601 time, as in the records before',
      });
    } else this.clock = clock;
    return micros ?? 0;
  }

  private moments(name: string): (number | null)[] {
    return this.columns.get(name)!.values as (number | null)[];
  }

  private shiftToOrigin(origin: number): void {
    this.originUs = Number.isFinite(origin) ? origin : null;
    for (const { field, values } of this.columns.values()) {
      if (field.kind !== 'moment') continue;
      for (let row = 0; row < values.length; row++)
        if (values[row] !== null) values[row] = (values[row] as number) - origin;
    }
  }

  private writeMoment(micros: Micros | null): number | string | null {
    if (micros === null) return null;
    return this.originUs === null ? toMs(micros) : writeIsoTime(micros + this.originUs);
  }

  private checkOrder(t: readonly number[]): void {
    for (let row = 1; row < t.length; row++) {
      if (t[row]! >= t[row - 1]!) continue;
      this.faults.push({
        where: `${this.placeOf(this.lines[row]!)}, t`,
        found: shown(this.writeMoment(t[row]!)),
        allowed: `a time not before the record above it (${this.writeMoment(t[row - 1]!)})`,
      });
    }
  }

  private sortByArrival(arrival: readonly number[]): void {
    arrival.forEach((at, row) => {
      if (at < 0)
        this.faults.push({
          where: `${this.placeOf(this.lines[row]!)}, arrival`,
          found: shown(this.writeMoment(at)),
          allowed: 'an arrival at 0 or later; a record with a negative t must name its arrival',
        });
    });
    this.sequence = Uint32Array.from(arrival.keys()).sort((a, b) => arrival[a]! - arrival[b]! || a - b);
  }
}
