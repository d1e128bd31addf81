import { toMs } from '../kernel/time.ts';
import type { Fields } from './field.ts';
import type { Plan } from './recipe.ts';
import type { AnyRecord } from './records.ts';
import { run } from './run.ts';

/** The records of a plan's workload as they would be given as input; a generated workload is run for it. */
export function workloadRecords(plan: Plan): readonly AnyRecord[] {
  if (plan.records) return plan.records.toInput();
  const records: AnyRecord[] = [];
  run(plan, { onRecord: (record) => records.push(writtenRecord(plan.scenario.input.fields, record)) });
  return records;
}

/** A record of the run as it would be given: its moments in ms, what is usual left out. */
function writtenRecord(fields: Fields, record: AnyRecord): AnyRecord {
  const given = Object.entries(record).filter(
    ([name, value]) => value !== undefined && value !== fields[name]!.default,
  );
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      fields[name]!.kind === 'moment' && value !== null ? toMs(value as number) : value,
    ]),
  );
}
