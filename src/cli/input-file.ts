import { statSync } from 'node:fs';
import type { Fault } from '#simulator/scenario/fault.ts';
import { type InputDefinition, RecordTable } from '#simulator/scenario/records.ts';
import { RecordCheck, type RowSink } from '#simulator/scenario/records-check.ts';
import { type ColumnMap, lineOf, RecordReader, readRecordFile } from '#simulator/scenario/records-text.ts';
import { readPieces, readText } from './files.ts';
import type { Terminal } from './terminal.ts';

/**
 * The records of a file of any size. It is read twice: the first time to find all that is wrong and to count, the second
 * time into columns of just that size. What can be read only once, such as a pipe, grows its columns as it comes.
 */
export async function readInputFile(
  definition: InputDefinition,
  path: string,
  map: ColumnMap,
  terminal: Terminal,
  faults: Fault[],
): Promise<RecordTable | undefined> {
  if (path === '-') {
    const text = await readText(path, '--input', terminal, faults);
    return text === null ? undefined : readRecordFile(definition, 'standard input', text, map);
  }
  const readInto = (sink: RowSink): Promise<boolean> => {
    const reader = new RecordReader(sink, definition, path, map);
    return readPieces(path, '--input', faults, (text) => reader.push(text)).then((isRead) => {
      if (isRead) reader.end();
      return isRead;
    });
  };
  let rows: number | undefined;
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const check = new RecordCheck(definition, lineOf(path));
    if (!(await readInto(check))) return undefined;
    faults.push(...check.faults);
    if (check.faults.length > 0) return undefined;
    rows = check.good;
  }
  const table = new RecordTable(definition, lineOf(path), rows);
  if (!(await readInto(table))) return undefined;
  table.finish();
  return table;
}
