import { expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import type { Answer } from '#simulator/scenario/answer.ts';
import { differences, goldenCases } from '../golden/cases.ts';
import { fileWith, lab } from './lab.ts';

const ids = Object.keys(catalog) as ScenarioId[];

test.each(ids)('every preset of %s is described and runs', async (id) => {
  const { presets } = await loadScenario(id);
  const { out: description } = await lab(['describe', id]);
  for (const preset of presets) {
    expect(description).toContain(`${preset.id} `);
    const { status, err } = await lab(['run', id, '--preset', preset.id, '--until', '2s', '--json']);
    expect({ status, err }, preset.id).toEqual({ status: 0, err: '' });
  }
});

test('a preset is where the other options begin, and no other name is taken for one', async () => {
  const { out } = await lab([
    'run',
    'queue',
    '--preset',
    'small-room',
    '--set',
    'servers=3',
    '--until',
    '1s',
    '--json',
  ]);
  expect((JSON.parse(out) as Answer).recipe.params).toMatchObject({ capacity: 10, servers: 3 });
  const { status, err } = await lab(['run', 'queue', '--preset', 'smal-room']);
  expect(status).toBe(2);
  expect(err).toContain('small-room');
});

test('a golden case is a recipe file, and its answer replays to the same digest', async () => {
  for (const id of ids) {
    const [name, golden] = goldenCases().find(([path]) => path.startsWith(`${id}/`))!;
    const run = await lab(['run', '--recipe', `test/golden/${name}.json`, '--json']);
    expect(differences(golden.expect, JSON.parse(run.out))).toEqual([]);
    const replayed = await lab(['replay', fileWith('answer.json', run.out), '--json']);
    expect(JSON.parse(replayed.out)).toMatchObject({ replay: { matches: true } });
  }
});

test('a link in a file is replayed too, and a recipe without a digest says that it has none', async () => {
  const { out } = await lab(['run', 'queue', '--until', '1s']);
  const link = await lab(['replay', fileWith('shared.txt', `${out.trim().split('\n').at(-1)}\n`)]);
  expect(link.out).toContain('The digest matches');
  const recipe = await lab(['replay', fileWith('recipe.json', '{"scenario":"queue","untilMs":1000}')]);
  expect(recipe).toMatchObject({ status: 0, out: expect.stringContaining('no digest') });
});

test.each([
  ['', 'nothing in it'],
  ['[1]', 'no object'],
  ['{"scenario":"queue",', 'no JSON'],
  ['{"scenario":"queue","colour":1}', 'colour'],
  ['{"scenario":"queue","params":[],"actions":{}}', 'actions'],
  ['{"params":{}}', 'scenario'],
])('the recipe file %j is refused in words', async (json, words) => {
  const { status, out, err } = await lab(['run', '--recipe', fileWith('recipe.json', json)]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(words);
});

test('a trace of ISO input has ISO times beside its own', async () => {
  const csv = fileWith('iso.csv', 't\n2024-03-01T09:00:00Z\n2024-03-01T09:00:01Z\n');
  const { out } = await lab(['run', 'queue', '--input', csv, '--trace', 'jsonl']);
  const [first] = out.split('\n');
  expect(JSON.parse(first!)).toMatchObject({ atMs: 0, at: '2024-03-01T09:00:00Z' });
});

test('a very long input is left out of the printed recipe, and stderr says so', async () => {
  const lines = Array.from({ length: 100_001 }, (_, n) => n).join('\n');
  const { status, out, err } = await lab(['run', 'queue', '--input', fileWith('long.csv', `t\n${lines}\n`), '--json']);
  expect(status).toBe(0);
  expect((JSON.parse(out) as Answer).recipe).not.toHaveProperty('input');
  expect(err).toContain('100001 records');
});
