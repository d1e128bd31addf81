import type { Fields } from '#simulator/scenario/field.ts';
import { RecordTable } from '#simulator/scenario/records.ts';
import { firstRows } from '#simulator/scenario/records-csv.ts';
import { type ColumnMap, lineOf, RecordReader } from '#simulator/scenario/records-text.ts';
import type { Runnable } from '#simulator/scenario/scenario.ts';
import { guessColumns } from './column-guess.ts';
import { type DataFile, type DataSummary, mostRecipeBytes } from './data-file.ts';

const pieceBytes = 1_000_000;
const sampleBytes = 20_000;
const mostRemembered = 4;
const mostTold = 100;

interface Remembered {
  readonly table: RecordTable;
  readonly columns: readonly string[];
  readonly map: ColumnMap;
}

const remembered = new Map<number, Remembered>();

/** The records of a file; it is read again where what was read is forgotten. `tell` hears what share of it has been read. */
export async function tableOf(
  scenario: Runnable,
  data: DataFile,
  tell: (share: number) => void = () => {},
): Promise<RecordTable> {
  return (await readOnce(scenario, data, tell)).table;
}

/** What a file holds, read through. */
export async function summaryOf(
  scenario: Runnable,
  data: DataFile,
  tell: (share: number) => void,
): Promise<DataSummary> {
  const { table, columns, map } = await readOnce(scenario, data, tell);
  const { faults, good, bad } = table.check;
  return {
    data: { ...data, map },
    columns,
    map,
    fields: Object.entries(scenario.input.fields).map(([name, { label, default: usual }]) => {
      return { name, label, isNeeded: usual === undefined };
    }),
    good,
    bad,
    faults: faults.slice(0, mostTold),
    moreFaults: table.check.faultCount - Math.min(faults.length, mostTold),
  };
}

/** The text of a file that holds a saved recipe; null for any other. */
export async function recipeIn(file: File): Promise<string | null> {
  if (/\.(csv|jsonl|ndjson)$/i.test(file.name) || file.size > mostRecipeBytes) return null;
  const text = (await file.text()).replace(/^\uFEFF/, '');
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const given = JSON.parse(text) as Record<string, unknown>;
    return ['scenario', 'params', 'recipe'].some((name) => Object.hasOwn(given, name)) ? text : null;
  } catch {
    return null;
  }
}

/** Why a file holds no records that anybody could look for, in a sentence; null where it may hold some. */
export async function otherKind(file: File): Promise<string | null> {
  const sample = await file.slice(0, sampleBytes).text();
  if (sample.trim() === '') return `${file.name} is empty.`;
  if (/\.(csv|jsonl|ndjson)$/i.test(file.name)) return null;
  const [head = ''] = sample.trimStart().split(/[\r\n]/, 1);
  const isText = !/[\0\uFFFD]/.test(sample);
  const isRows = head.startsWith('{') ? head.trimEnd().endsWith('}') || file.size > sampleBytes : /[,;\t]/.test(head);
  if (isText && isRows) return null;
  return `${file.name} holds no recipe and no records: a recipe is a JSON object, records are lines of CSV or of JSON.`;
}

async function readOnce(scenario: Runnable, data: DataFile, tell: (share: number) => void): Promise<Remembered> {
  const known = remembered.get(data.id);
  if (known) return known;
  const { columns, rows } = await sampleOf(data.file);
  const map = data.map ?? mapOf(scenario.input.fields, columns, rows);
  const table = new RecordTable(scenario.input, lineOf(data.file.name));
  const reader = new RecordReader(table, scenario.input, data.file.name, map);
  const decoder = new TextDecoder();
  for (let from = 0; from < data.file.size; from += pieceBytes) {
    reader.push(decoder.decode(await data.file.slice(from, from + pieceBytes).arrayBuffer(), { stream: true }));
    tell(Math.min(1, (from + pieceBytes) / data.file.size));
  }
  reader.push(decoder.decode());
  reader.end();
  table.finish();
  const read = { table, columns, map };
  remembered.set(data.id, read);
  for (const id of remembered.keys()) if (remembered.size > mostRemembered) remembered.delete(id);
  return read;
}

/** The head line of CSV and some rows below it; nothing for JSON lines. */
async function sampleOf(file: File): Promise<{ columns: readonly string[]; rows: readonly (readonly string[])[] }> {
  const sample = (await file.slice(0, sampleBytes).text()).replace(/^\uFEFF/, '');
  if (/\.(jsonl|ndjson)$/i.test(file.name) || sample.trimStart().startsWith('{')) return { columns: [], rows: [] };
  const [head = [], ...rows] = firstRows(sample);
  return { columns: head.map((column) => column.trim()), rows };
}

/** No map where the file speaks the scenario's own words and no other. */
function mapOf(fields: Fields, columns: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  if (columns.every((column) => Object.hasOwn(fields, column))) return {};
  return guessColumns(fields, columns, rows);
}
