import { type Fault, shown } from './fault.ts';
import type { InputDefinition } from './records.ts';

/** Where a field rose above all rows before it, by line: enough to find the first one that is too high for any limit. */
interface Rise {
  readonly name: string;
  readonly at: number;
  readonly param: string;
  readonly values: number[];
  readonly lines: number[];
}

/** Remembers of records what is needed to hold them against parameters, which may change after the file was read. */
export class RecordLimits {
  private readonly rises: readonly Rise[];

  constructor({ fields, below = {} }: InputDefinition) {
    const names = Object.keys(fields);
    this.rises = Object.entries(below).map(([name, param]) => {
      return { name, at: names.indexOf(name), param, values: [], lines: [] };
    });
  }

  /** Takes a good row. */
  note(row: readonly unknown[], line: number): void {
    for (const { at, values, lines } of this.rises) {
      const value = row[at] as number;
      if (value <= (values.at(-1) ?? -1)) continue;
      values.push(value);
      lines.push(line);
    }
  }

  /** For each field that a parameter limits the first row that is not below what the parameter says. */
  beyond(params: Readonly<Record<string, unknown>>, placeOf: (line: number) => string): readonly Fault[] {
    return this.rises.flatMap(({ name, param, values, lines }) => {
      const limit = params[param] as number;
      const first = values.findIndex((value) => value >= limit);
      if (first < 0) return [];
      const where = `${placeOf(lines[first]!)}, ${name}`;
      return [{ where, found: shown(values[first]), allowed: `a number below ${param}, which is ${limit}` }];
    });
  }
}
