import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../simulator/scenario/answer.ts';
import { fileWith, lab } from './lab.ts';

async function answer(...argv: string[]): Promise<Answer> {
  const { status, out, err } = await lab([...argv, '--json']);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out) as Answer;
}

describe('options make a recipe', () => {
  test('--set reads values by their parameter’s type, several at once and several times', async () => {
    const { recipe } = await answer(
      'run',
      'circuit-breaker',
      '--set',
      'openMs=5s,fallback=cached',
      '--set',
      'breaker=false',
      '--until',
      '1s',
    );
    expect(recipe.params).toMatchObject({ openMs: 5000, fallback: 'cached', breaker: false });
    expect(recipe.untilMs).toBe(1000);
  });

  test('--set takes null where there may be none', async () => {
    const { recipe } = await answer('run', 'queue', '--set', 'capacity=5', '--set', 'capacity=null', '--until', '1s');
    expect(recipe.params.capacity).toBeNull();
  });

  test('--do stamps actions, with and without arguments', async () => {
    const { recipe } = await answer(
      'run',
      'circuit-breaker',
      '--do',
      '1s:slow-service:{"latencyMs":"2s"}',
      '--do',
      '2500:set:{"openMs":"3s"}',
      '--do',
      '3s:heal-service',
      '--until',
      '4s',
    );
    expect(recipe.actions).toEqual([
      { atMs: 1000, do: 'slow-service', with: { latencyMs: 2000 } },
      { atMs: 2500, do: 'set', with: { openMs: 3000 } },
      { atMs: 3000, do: 'heal-service', with: {} },
    ]);
  });

  test('--recipe begins with a saved answer, and the other options change it', async () => {
    const first = await answer('run', 'queue', '--seed', '7', '--set', 'servers=2', '--until', '2s');
    const path = fileWith('saved.json', JSON.stringify(first));
    expect((await answer('run', '--recipe', path)).digest).toBe(first.digest);
    expect((await answer('run', '--recipe', path, '--seed', '8')).recipe).toMatchObject({
      seed: 8,
      params: { servers: 2 },
    });
  });

  test('every parameter is spelled out in the recipe that is printed', async () => {
    const { recipe } = await answer('run', 'queue', '--until', '1s');
    expect(Object.keys(recipe.params)).toContain('arrivalDistribution');
  });
});

describe('input', () => {
  const expected = [
    { arrivedAtMs: 0, startedAtMs: 0, leftAtMs: 10 },
    { arrivedAtMs: 4, startedAtMs: 10, leftAtMs: 20 },
  ];

  test.each([
    ['plain', 't,serviceMs\n0,10\n4,10\n'],
    ['a byte-order mark, CRLF and an empty last line', '\uFEFFt,serviceMs\r\n0,10\r\n4,10\r\n\r\n'],
    ['quotes', '"t","serviceMs"\n"0","10"\n"4","10"'],
    ['another order of columns', 'serviceMs,t\n10,0\n10,4\n'],
  ])('CSV: %s', async (_, csv) => {
    expect((await answer('run', 'queue', '--input', fileWith('customers.csv', csv))).result.customers).toEqual(
      expected,
    );
  });

  test('JSON lines, from a file and from the standard input', async () => {
    const lines = '{"t":0,"serviceMs":10}\n\n{"t":4,"serviceMs":10}\n';
    expect((await answer('run', 'queue', '--input', fileWith('a.jsonl', lines))).result.customers).toEqual(expected);
    const { out } = await lab(['run', 'queue', '--input', '-', '--json'], lines);
    expect((JSON.parse(out) as Answer).result.customers).toEqual(expected);
  });

  test('a map names the columns and lets the others be', async () => {
    const csv = 'when,who,"took, in ms"\n0,ann,10\n4,bob,10\n';
    const { result } = await answer(
      'run',
      'queue',
      '--input',
      fileWith('log.csv', csv),
      '--map',
      't=when,serviceMs="took, in ms"',
    );
    expect(result.customers).toEqual(expected);
  });

  test('ISO times are answered with ISO neighbours', async () => {
    const csv = 't,serviceMs\n2024-03-01T09:00:00Z,10\n2024-03-01T10:00:00.004+01:00,10\n';
    const { result } = await answer('run', 'queue', '--input', fileWith('iso.csv', csv));
    expect((result.customers as object[])[1]).toMatchObject({
      arrivedAtMs: 4,
      arrivedAt: '2024-03-01T09:00:00.004Z',
      leftAt: '2024-03-01T09:00:00.020Z',
    });
  });

  test('the flights: 20,000 rows by hour and airport, none lost', async () => {
    const { metrics, result } = await answer(
      'run',
      'tumbling-window',
      '--input',
      'public/data/flights.csv',
      '--map',
      't=departed,arrival=arrived,key=origin',
      '--set',
      'sizeMs=1h,aggregate=count',
    );
    expect(metrics).toMatchObject({ eventsIn: 20_000, lateDropped: 4120 });
    const counted = (result.windows as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
    expect(counted + (result.late as unknown[]).length).toBe(20_000);
  });
});

describe('output', () => {
  test('a trace as JSON lines has an entry for each digest step, in order', async () => {
    const { out } = await lab(['run', 'queue', '--until', '1s', '--trace', 'jsonl']);
    const entries = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number; atMs: number });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index));
    expect(entries.every(({ atMs }, index) => index === 0 || atMs >= entries[index - 1]!.atMs)).toBe(true);
  });

  test('--out writes to a file and prints nothing', async () => {
    const path = fileWith('answer.json', '');
    const { out, err } = await lab(['run', 'queue', '--until', '1s', '--json', '--out', path]);
    expect(out).toBe('');
    expect(err).toContain(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('digest');
  });

  test('people read a table, a sparkline and a link that replays to the same digest', async () => {
    const { out } = await lab(['run', 'circuit-breaker', '--seed', '3']);
    expect(out).toMatch(/Errors seen\s+0\.63/);
    expect(out).toMatch(/^failed calls in the window \(ratio\), 0 … 5 min, highest [\d.]+\n[▁▂▃▄▅▆▇█]{40}/m);
    const link = /#r=1\.\S+/.exec(out)![0];
    const replayed = await lab(['replay', `https://example.org/patterns/circuit-breaker/${link}`]);
    expect(replayed.status).toBe(0);
    expect(replayed.out).toContain('The digest matches');
  });

  test('a digest that differs is said and exits with 1', async () => {
    const { out } = await lab(['run', 'queue', '--until', '1s', '--json']);
    const path = fileWith('changed.json', out.replace(/"digest": "\w+"/, '"digest": "0000000000000000"'));
    const replayed = await lab(['replay', path]);
    expect(replayed.status).toBe(1);
    expect(replayed.out).toContain('DIFFERS');
  });
});
