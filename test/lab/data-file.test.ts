import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { fileCommandLine } from '#simulator/scenario/command-line.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { readRecordFile } from '#simulator/scenario/records-text.ts';
import { run } from '#simulator/scenario/run.ts';
import { answer } from '#src/lab/answer.ts';
import { guessColumns } from '#src/lab/column-guess.ts';
import type { DataFile, DataSummary } from '#src/lab/data-file.ts';
import type { Answer } from '#src/lab/protocol.ts';
import { lab } from '../cli/lab.ts';

const id = 'tumbling-window';
const flightsPath = 'public/data/flights.csv';
const flights = readFileSync(flightsPath, 'utf8');
const params = { aggregate: 'count' };
let lastId = 0;

const dataOf = (content: string, name: string): DataFile => ({
  id: ++lastId,
  file: new File([content], name),
  map: null,
});

async function summaryOf(content: string, name: string, tell?: (answer: Answer) => void): Promise<DataSummary> {
  const read = await answer({ kind: 'read', scenario: id, data: dataOf(content, name) }, tell);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  return read.summary;
}

async function runOf(data: DataFile) {
  const answered = await answer({ kind: 'run', scenario: id, recipe: { params }, data });
  if (answered.kind !== 'finished') throw new Error(JSON.stringify(answered));
  return answered.run;
}

test('the flights are read, their columns guessed, and run as the command line runs them', async () => {
  const shares: number[] = [];
  const summary = await summaryOf(
    flights,
    'flights.csv',
    (soFar) => soFar.kind === 'reading' && shares.push(soFar.share),
  );
  expect(summary).toMatchObject({ good: 20_000, bad: 0, faults: [], moreFaults: 0 });
  expect(summary.map).toEqual({ t: 'departed', arrival: 'arrived', key: 'origin' });
  expect(shares.at(-1)).toBe(1);
  const { digest, recipe, data } = await runOf(summary.data);
  const table = readRecordFile(scenario.input, 'flights.csv', flights, summary.map);
  const { plan } = prepare(scenario, { params }, table);
  expect(digest).toBe(run(plan!).digest);
  // Twenty thousand records do not travel back and forth with the recipe.
  expect(recipe).not.toHaveProperty('input');
  expect(data?.id).toBe(summary.data.id);
  const spoken = fileCommandLine(plan!, flightsPath, summary.map).replace('npm run -s lab -- ', '').replaceAll("'", '');
  const { out } = await lab([...spoken.split(' '), '--json']);
  expect(JSON.parse(out).digest).toBe(digest);
});

test('a run of many records is handed on as a command line beside its file, one of few as a link, too', async () => {
  const many = (await summaryOf(flights, 'flights.csv')).data;
  const few = (await summaryOf('t,key\n0,a\n5,b\n', 'few.csv')).data;
  const ways = async (data: DataFile) => {
    const { recipe, digest } = await runOf(data);
    return answer({ kind: 'share', scenario: id, recipe, data, digest, playheadMs: 0 });
  };
  expect(await ways(many)).toMatchObject({
    link: null,
    file: null,
    command: expect.stringContaining('--input flights'),
  });
  const way = await ways(few);
  if (way.kind !== 'link') throw new Error(JSON.stringify(way));
  const opened = await answer({ kind: 'open', scenario: id, link: way.link! });
  expect(opened.kind === 'finished' && opened.run.digest).toBe((await runOf(few)).digest);
});

test('what was read is forgotten in time, and read again when it is run again', async () => {
  const { data } = await summaryOf('t,key\n0,a\n5,b\n', 'few.csv');
  const { digest } = await runOf(data);
  for (let n = 0; n < 10; n++) await summaryOf(`t\n${n}\n`, 'other.csv');
  expect((await runOf(data)).digest).toBe(digest);
});

test('of a file with bad rows the good ones are run', async () => {
  const { data, good, bad, faults } = await summaryOf('t,key\n0,a\nnoon,b\n5,b\n', 'few.csv');
  expect({ good, bad, faults: faults.length }).toEqual({ good: 2, bad: 1, faults: 1 });
  const { data: clean } = await summaryOf('t,key\n0,a\n5,b\n', 'clean.csv');
  expect((await runOf(data)).digest).toBe((await runOf(clean)).digest);
});

test('columns are guessed by name before anything else', () => {
  const { fields } = scenario.input;
  const rows = [['2026-01-01', '3', 'x', '2026-01-02']];
  expect(guessColumns(fields, ['day', 'value', 'who', 't'], rows)).toEqual({ value: 'value', t: 't', key: 'who' });
  expect(guessColumns(fields, ['timestamp', 'n'], [['5', '6']])).toEqual({ t: 'timestamp' });
  expect(guessColumns(fields, ['a', 'b'], [['5', 'x']])).toEqual({ key: 'b' });
});
