import { faultSentence } from '#simulator/scenario/fault.ts';
import type { RecordTable } from '#simulator/scenario/records.ts';
import { readRecordFile } from '#simulator/scenario/records-text.ts';
import type { Runnable } from '#simulator/scenario/scenario.ts';
import type { RecordedFile } from '#simulator/scenario/sweep.ts';

const known = new Map<string, Promise<RecordTable>>();
const mostFaults = 3;

/** The records of a file of the site, fetched and read once. Where they cannot be, an error says so in a sentence. */
export function recordsOf(scenario: Runnable, file: RecordedFile): Promise<RecordTable> {
  const key = JSON.stringify([scenario.id, file]);
  const reading = known.get(key) ?? read(scenario, file);
  known.set(key, reading);
  // What could not be fetched may be there at the next try.
  reading.catch(() => known.delete(key));
  return reading;
}

async function read(scenario: Runnable, { address, map }: RecordedFile): Promise<RecordTable> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok)
    throw new Error(`The records could not be fetched from ${address}. Try again when the network is back.`);
  const table = readRecordFile(scenario.input, address.split('/').at(-1)!, await response.text(), map);
  if (table.faults.length > 0) throw new Error(table.faults.slice(0, mostFaults).map(faultSentence).join(' '));
  return table;
}
