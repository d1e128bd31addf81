import { describe, expect, test } from 'vitest';
import { lab } from './lab.ts';

const small = [
  'sweep',
  'queue',
  '--vary',
  'servers=1,2,3,4,5',
  '--seeds',
  '4',
  '--until',
  '1s',
  '--metric',
  'meanWaitMs,completed',
];

describe('lab sweep', () => {
  test('prints the same for any number of threads', { timeout: 60_000 }, async () => {
    const alone = await lab([...small, '--jobs', '1', '--json']);
    expect(alone.status).toBe(0);
    for (const jobs of ['2', '3']) expect(await lab([...small, '--jobs', jobs, '--json'])).toEqual(alone);
  });

  test('its shards, one after the other, are the whole', async () => {
    const [head, ...whole] = (await lab([...small, '--jobs', '1', '--csv'])).out.trimEnd().split('\n');
    for (const shards of [2, 3, 7]) {
      const pieces: string[] = [];
      for (let n = 1; n <= shards; n++) {
        const { out } = await lab([...small, '--jobs', '1', '--csv', '--shard', `${n}/${shards}`]);
        const [first, ...lines] = out.trimEnd().split('\n');
        expect(first).toBe(head);
        pieces.push(...lines);
      }
      expect(pieces).toEqual(whole);
    }
  });

  test('a range holds both its ends, durations as they are typed', async () => {
    const { out } = await lab([
      'sweep',
      'circuit-breaker',
      '--vary',
      'openMs=1s..3s:500ms',
      '--seeds',
      '1',
      '--until',
      '1s',
      '--metric',
      'calls',
      '--csv',
      '--jobs',
      '1',
    ]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['1000', '1500', '2000', '2500', '3000']);
  });

  test('a table names parameter, metrics and units, and how many seeds there were', async () => {
    const { out } = await lab([...small, '--jobs', '1']);
    for (const words of ['servers', 'Mean wait', '(ms)', '±', '4 seeds from 1']) expect(out).toContain(words);
  });

  test('seeds go on from the one that is given', async () => {
    const all = JSON.parse((await lab([...small, '--jobs', '1', '--json', '--seed', '9'])).out);
    expect(all.seeds).toEqual({ first: 9, count: 4 });
  });

  test('all that is wrong is refused at once', async () => {
    const { status, out, err } = await lab([
      'sweep',
      'queue',
      '--vary',
      'servers=0,x',
      '--metric',
      'joy',
      '--seeds',
      '0',
      '--jobs',
      'many',
      '--shard',
      '3/2',
      '--set',
      'serviceMs=-1',
      '--csv',
      '--json',
      '--fast',
    ]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const words of [
      '--fast',
      '"x"',
      'params.servers: found 0',
      '"joy"',
      '--seeds',
      '"many"',
      '3/2',
      'serviceMs',
      '--csv',
    ])
      expect(err).toContain(words);
  });

  test.each([
    [[], '--vary'],
    [['--vary', 'servers'], 'name=a,b,c'],
    [['--vary', 'servers=1..5'], 'from..to:step'],
    [['--vary', 'servers=5..1:1'], 'from..to:step'],
    [['--vary', 'servers=1', '--vary', 'capacity=5'], 'one parameter'],
    [['--vary', 'tills=1'], '"tills"'],
    [['--vary', 'servers=1', '--seed', '4294967295'], 'seeds up to'],
  ])('%j is refused', async (more, words) => {
    const { status, err } = await lab(['sweep', 'queue', '--metric', 'completed', ...more]);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  test('a run that would go on for too long stops the sweep with its sentence, whoever made it', async () => {
    const long = [...small, '--max-events', '50'];
    const alone = await lab([...long, '--jobs', '1']);
    expect(alone.err).toContain('50 simulation events');
    expect(await lab([...long, '--jobs', '3'])).toEqual(alone);
  });
});
