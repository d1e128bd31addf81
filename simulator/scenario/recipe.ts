import { type Fault, shown } from './fault.ts';
import { checkRecipe, type Prepared } from './recipe-check.ts';
import { RecordTable } from './records.ts';
import type { Runnable } from './scenario.ts';

export { type CompleteRecipe, completeRecipe, type Plan, type Prepared } from './recipe-check.ts';

/** Checks a recipe of whatever origin against its scenario. All its faults come back at once, or a plan that may run. */
export function prepare<S extends Runnable>(scenario: S, given: unknown, records?: RecordTable): Prepared<S> {
  return checkRecipe(scenario, given, (_, input, faults) => records ?? readRecords(scenario, input, faults));
}

function readRecords(scenario: Runnable, input: unknown, faults: Fault[]): RecordTable | null {
  if (input === undefined) return null;
  if (!Array.isArray(input)) {
    faults.push({
      where: 'input',
      found: shown(input),
      allowed: `a list of records with ${Object.keys(scenario.input.fields).join(', ')}`,
    });
    return null;
  }
  const table = new RecordTable(scenario.input, (line) => `input[${line}]`);
  for (const [index, row] of input.entries()) table.append(row, index);
  table.finish();
  return table;
}
