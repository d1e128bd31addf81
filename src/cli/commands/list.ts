import type { Fault } from '#simulator/scenario/fault.ts';
import { type JsonOrText, openOutput } from '../files.ts';
import { refuseAny } from '../refused.ts';
import { allScenarios } from '../scenarios.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `lab list`: every scenario with its question. */
export async function list(options: JsonOrText, terminal: Terminal, faults: readonly Fault[]): Promise<number> {
  refuseAny(faults);
  const scenarios = await allScenarios();
  const output = openOutput(options.out, terminal);
  if (options.json) {
    const entries = scenarios.map(({ id, version, shelf, title, question }) => ({
      id,
      version,
      shelf,
      title,
      question,
    }));
    output.write(`${JSON.stringify(entries, null, 2)}\n`);
  } else {
    const shelf = (name: 'primer' | 'pattern'): string[][] =>
      scenarios.filter((each) => each.shelf === name).map(({ id, question }) => [`  ${id}`, question]);
    output.write(table([['Primers'], ...shelf('primer'), [''], ['Patterns'], ...shelf('pattern')]));
  }
  output.close();
  return 0;
}
