import { type Micros, toMs } from '../kernel/time.ts';
import type { Fault } from './fault.ts';
import type { Field, Fields, MomentField } from './field.ts';
import { writeIsoTime } from './iso-time.ts';
import { RecordCheck, type RowSink } from './records-check.ts';
import { type Column, columnOf, isNumberColumn } from './records-column.ts';

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
  /** Fields whose numbers lie below what a parameter says, as the number of a host below how many there are. */
  readonly below?: Readonly<Record<string, string>>;
}

/**
 * A recorded workload, column by column: no record is an object before it is processed. Rows are appended one by one, so
 * that a file of any length can stream in; every row is checked as it comes, and only good ones are kept.
 */
export class RecordTable implements RowSink {
  readonly check: RecordCheck;
  private readonly columns: readonly Column[];
  private readonly byTime: Column;
  private readonly values: unknown[] = [];
  /** What all records have in common, and the columns in which they differ. */
  private usual: Readonly<Record<string, unknown>> = {};
  private varying: readonly Column[] = [];
  private isSorted = true;
  private last: Micros = -Infinity;
  /** Where time 0 lies for a workload with ISO times, in microseconds since the Unix epoch; null for one in plain ms. */
  originUs: Micros | null = null;
  /** The order in which records are processed: rows by arrival, equal ones as in the file; null: as in the file. */
  private sequence: Uint32Array | null = null;

  /** `placeOf` names a row in faults, as in "input[3]" or "sales.csv line 4"; `rows` is how many will come, if that is known. */
  constructor(definition: InputDefinition, placeOf: (line: number) => string, rows = 1024) {
    this.check = new RecordCheck(definition, placeOf);
    this.columns = Object.entries(definition.fields).map(([name, field]) => columnOf(name, field, rows));
    const order = definition.order === 'by-arrival' ? 'arrival' : 't';
    this.byTime = this.columns.find(({ name }) => name === order)!;
  }

  get faults(): readonly Fault[] {
    return this.check.faults;
  }

  /** Records that speak of more than there is with these parameters. */
  beyond(params: Readonly<Record<string, unknown>>): readonly Fault[] {
    return this.check.beyond(params);
  }

  /** The same table without its faults: somebody has seen them and decided to go on with the good rows alone. */
  withoutFaults(): RecordTable {
    return Object.create(this, { faults: { value: [] } }) as RecordTable;
  }

  get length(): number {
    return this.check.good;
  }

  note(fault: Fault): void {
    this.check.note(fault);
  }

  unreadable(line: number, found: string, allowed: string): void {
    this.check.unreadable(line, found, allowed);
  }

  /** Checks one row and keeps it if it is good. */
  append(row: unknown, line: number): boolean {
    return this.check.append(row, line, this.values) && this.keep(this.values);
  }

  /** The same for a row whose values stand in the order of the fields. */
  add(values: unknown[], line: number): boolean {
    return this.check.add(values, line) && this.keep(values);
  }

  private keep(values: readonly unknown[]): true {
    const row = this.length - 1;
    for (let at = 0; at < this.columns.length; at++) this.columns[at]!.set(row, values[at]);
    const time = this.byTime.get(row) as Micros;
    if (time < this.last) this.isSorted = false;
    this.last = time;
    return true;
  }

  /** Settles time 0 and the order of processing; call it once, after the last row. */
  finish(): void {
    this.settle();
    if (this.isSorted) return;
    const times = Float64Array.from({ length: this.length }, (_, row) => this.byTime.get(row) as Micros);
    this.sequence = Uint32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  }

  private settle(): void {
    if (this.check.clock === 'iso' && Number.isFinite(this.check.earliest)) {
      this.originUs = this.check.earliest;
      for (const column of this.columns)
        if (column.field.kind === 'moment' && isNumberColumn(column)) column.subtract(this.originUs);
    }
    this.usual = Object.fromEntries(this.columns.map((column) => [column.name, column.field.default]));
    this.varying = this.columns.filter(({ isConstant }) => !isConstant);
  }

  /** When the n-th record is to be processed. */
  timeOf(n: number): Micros {
    return this.byTime.get(this.sequence?.[n] ?? n) as Micros;
  }

  /** The n-th record to be processed. */
  record(n: number): AnyRecord {
    const row = this.sequence?.[n] ?? n;
    const record = { ...this.usual };
    for (let at = 0; at < this.varying.length; at++) record[this.varying[at]!.name] = this.varying[at]!.get(row);
    return record;
  }

  /** The records as they would be given again: in the order of the file, times as they were written. */
  toInput(): Record<string, unknown>[] {
    return Array.from({ length: this.length }, (_, row) => {
      const written: Record<string, unknown> = {};
      for (const column of this.columns) {
        const value = column.get(row);
        if (value === column.field.default && column.name !== 't') continue;
        written[column.name] = column.field.kind === 'moment' ? this.writeMoment(value as number) : value;
      }
      return written;
    });
  }

  private writeMoment(micros: Micros | null): number | string | null {
    if (micros === null) return null;
    return this.originUs === null ? toMs(micros) : writeIsoTime(micros + this.originUs);
  }
}
