import { readFileSync } from 'node:fs';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { readRecordFile } from '#simulator/scenario/records-text.ts';
import { type Run, run } from '#simulator/scenario/run.ts';

const map = { t: 'departed', arrival: 'arrived', key: 'origin' };
const text = readFileSync('public/data/flights.csv', 'utf8');
const known = new Map<string, Run>();

/** A row as it stands in the file. */
export interface Flight {
  readonly delayMinutes: number;
}

export const flights: readonly Flight[] = text
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => ({ delayMinutes: Number(row.split(',')[4]) }));

/** The flights counted in windows; `onTime`: as if nobody had arrived before the time. */
export function flightsRun(params: Readonly<Record<string, unknown>> = {}, { onTime = false } = {}): Run {
  const key = JSON.stringify([params, onTime]);
  const table = () => readRecordFile(scenario.input, 'flights.csv', onTime ? withoutEarlyOnes() : text, map);
  const made = known.get(key) ?? run(prepare(scenario, { params: { aggregate: 'count', ...params } }, table()).plan!);
  known.set(key, made);
  return made;
}

function withoutEarlyOnes(): string {
  const rows = text.split('\n').map((row) => {
    const cells = row.split(',');
    return Number(cells[4]) < 0 ? [cells[0], cells[0], ...cells.slice(2)].join(',') : row;
  });
  return rows.join('\n');
}
