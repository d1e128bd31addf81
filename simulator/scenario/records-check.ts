import { type Micros, toMicros, toMs } from '../kernel/time.ts';
import { type Fault, faultOf, isObject, shown, unknownName } from './fault.ts';
import type { Field } from './field.ts';
import { readIsoTime, writeIsoTime } from './iso-time.ts';
import { quickCheck } from './quick-check.ts';
import type { InputDefinition } from './records.ts';
import { RecordLimits } from './records-limits.ts';

/** So many faults are told one by one; of the rest only how many there are. */
const mostFaults = 1000;

interface CheckedField {
  readonly name: string;
  readonly field: Field;
  readonly isFine: (value: unknown) => boolean;
}

/** Takes the rows of a file, one by one. */
export interface RowSink {
  note(fault: Fault): void;
  unreadable(line: number, found: string, allowed: string): void;
  append(row: unknown, line: number): boolean;
  add(values: unknown[], line: number): boolean;
}

/** Checks records row by row, in the order of the file, and keeps nothing of them but what is wrong. */
export class RecordCheck implements RowSink {
  /** Names in the order in which a row's values stand. */
  readonly names: readonly string[];
  good = 0;
  bad = 0;
  /** How the times are written: in ms or as ISO texts. */
  clock: 'ms' | 'iso' | null = null;
  /** The first moment of the run, as it was written, in µs. */
  earliest: Micros = Infinity;
  private readonly fields: readonly CheckedField[];
  private readonly placeOf: (line: number) => string;
  private readonly limits: RecordLimits;
  private readonly t: number;
  private readonly arrival: number;
  private last: Micros = -Infinity;
  private readonly told: Fault[] = [];
  private untold = 0;
  private firstUntold = '';
  private line = 0;

  /** `placeOf` names a row in faults, as in "input[3]" or "sales.csv line 4". */
  constructor(definition: InputDefinition, placeOf: (line: number) => string) {
    this.names = Object.keys(definition.fields);
    this.fields = Object.entries(definition.fields).map(([name, field]) => ({
      name,
      field,
      isFine: quickCheck(field),
    }));
    this.placeOf = placeOf;
    this.limits = new RecordLimits(definition);
    this.t = this.names.indexOf('t');
    this.arrival = definition.order === 'by-arrival' ? this.names.indexOf('arrival') : -1;
  }

  get faults(): readonly Fault[] {
    if (this.untold === 0) return this.told;
    return [
      ...this.told,
      { where: `${this.firstUntold} and on`, found: `${this.untold} more faults`, allowed: 'none' },
    ];
  }

  /** The first good row, for each field that a parameter limits, that is not below what the parameter says. */
  beyond(params: Readonly<Record<string, unknown>>): readonly Fault[] {
    return this.limits.beyond(params, this.placeOf);
  }

  /** What is wrong beside the values of a row. */
  note(fault: Fault): void {
    if (this.told.length < mostFaults) this.told.push(fault);
    else if (this.untold++ === 0) this.firstUntold = fault.where;
  }

  /** A row that cannot even be read. */
  unreadable(line: number, found: string, allowed: string): void {
    this.bad++;
    this.note({ where: this.placeOf(line), found, allowed });
  }

  /** Checks an object as a row; `values` then holds what it says, in the order of the fields. True where it is good. */
  append(row: unknown, line: number, values: unknown[] = []): boolean {
    if (!isObject(row)) {
      this.unreadable(line, shown(row), `a record with ${this.names.join(', ')}`);
      return false;
    }
    const before = this.faultCount;
    for (const name of Object.keys(row))
      if (!this.names.includes(name)) this.note(unknownName(this.placeOf(line), 'field', name, this.names));
    for (const [at, name] of this.names.entries()) values[at] = Object.hasOwn(row, name) ? row[name] : undefined;
    return this.judge(values, line, before);
  }

  /**
   * Checks the values of one row, in the order of the fields, undefined where it says nothing; what was left out gets its
   * default, times become µs. True where the row is good.
   */
  add(values: unknown[], line: number): boolean {
    return this.judge(values, line, this.faultCount);
  }

  private judge(values: unknown[], line: number, faultsBefore: number): boolean {
    this.line = line;
    for (let at = 0; at < this.fields.length; at++) {
      const { field } = this.fields[at]!;
      const value = values[at];
      if (value === undefined) {
        if (field.default === undefined) this.fault(at, 'nothing', field.allowed);
        values[at] = field.default;
      } else if (this.accepts(at, value) && field.kind === 'moment' && value !== null)
        values[at] = this.moment(value as number | string, at);
    }
    const isGood = this.faultCount === faultsBefore && this.isInOrder(values);
    if (!isGood) this.bad++;
    else {
      this.good++;
      this.limits.note(values, this.line);
    }
    return isGood;
  }

  /** How many faults there are, told and untold. */
  get faultCount(): number {
    return this.told.length + this.untold;
  }

  private accepts(at: number, value: unknown): boolean {
    const { field, isFine } = this.fields[at]!;
    if (isFine(value)) return true;
    const fault = faultOf(field, value, '');
    if (fault) this.fault(at, fault.found, fault.allowed);
    return fault === null;
  }

  private moment(value: number | string, at: number): Micros {
    const clock = typeof value === 'string' ? 'iso' : 'ms';
    const micros = typeof value === 'string' ? readIsoTime(value) : toMicros(value);
    if (micros === null) this.fault(at, shown(value), this.fields[at]!.field.allowed);
    else if (this.clock !== null && this.clock !== clock) {
      const usual = this.clock === 'ms' ? 'a number of ms' : 'an ISO 8601 time';
      this.fault(at, shown(value), `${usual}, as in the records before`);
    } else this.clock = clock;
    return micros ?? 0;
  }

  /** Whether the row may come after the good ones before it; where arrival orders the run, one that says none arrives at its t. */
  private isInOrder(values: unknown[]): boolean {
    if (this.arrival >= 0) {
      values[this.arrival] ??= values[this.t];
      const arrival = values[this.arrival] as Micros;
      if (this.clock === 'ms' && arrival < 0) {
        const allowed = 'an arrival at 0 or later; a record with a negative t must name its arrival';
        this.fault(this.arrival, shown(this.written(arrival)), allowed);
        return false;
      }
      if (arrival < this.earliest) this.earliest = arrival;
      return true;
    }
    const t = values[this.t] as Micros;
    if (t < this.last) {
      const allowed = `a time not before the record above it (${this.written(this.last)})`;
      this.fault(this.t, shown(this.written(t)), allowed);
      return false;
    }
    if (t < this.earliest) this.earliest = t;
    this.last = t;
    return true;
  }

  private written(micros: Micros): number | string {
    return this.clock === 'iso' ? writeIsoTime(micros) : toMs(micros);
  }

  private fault(at: number, found: string, allowed: string): void {
    this.note({ where: `${this.placeOf(this.line)}, ${this.fields[at]!.name}`, found, allowed });
  }
}
