import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fileWith, lab } from './lab.ts';

async function refused(...argv: string[]): Promise<string> {
  const { status, out, err } = await lab(argv);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).not.toMatch(/\n\s+at /);
  return err;
}

describe('what is refused is refused whole, in sentences', () => {
  test('all faults at once, of options, parameters and input', async () => {
    const csv = fileWith('bad.csv', 't,serviceMs\n0,10\n5,-3\n4,1\nx,2\n');
    const err = await refused(
      'run',
      'queue',
      '--set',
      'servers=0,arrivalsPerSecond=fast',
      '--do',
      '1s:dance',
      '--seed',
      '-1',
      '--input',
      csv,
    );
    for (const words of ['params.servers', '"fast"', 'dance', 'seed', 'bad.csv line 3', '-3', 'bad.csv line 5', '"x"'])
      expect(err).toContain(words);
  });

  test.each([
    [['run', 'no-such'], 'circuit-breaker'],
    [['dance'], 'replay'],
    [['run', 'queue', '--fast'], '--fast'],
    [['run', 'queue', 'tumbling-window'], 'too much'],
    [['run', 'queue', '--set', 'servers'], 'name=value'],
    [['run', 'circuit-breaker', '--set', 'openMs=abc'], 'openMs'],
    [['run', 'circuit-breaker', '--do', 'soon:reset'], 'soon'],
    [['run', 'circuit-breaker', '--do', '1s:slow-service:{'], 'no JSON'],
    [['run', 'queue', '--until', 'tomorrow'], 'tomorrow'],
    [['run', 'queue', '--input', '/no/such/file.csv'], 'no such file'],
    [['run', 'queue', '--input', '.'], 'directory'],
    [['run', 'queue', '--trace', 'xml'], 'jsonl'],
    [['run', 'queue', '--map', 't=x'], '--input'],
    [['replay', '#r=1.damaged'], 'damaged'],
    [['replay', '#r=2.abc'], 'newer'],
    [['describe', 'queues'], 'queue'],
  ])('%j', async (argv, words) => {
    expect(await refused(...argv)).toContain(words);
  });

  test('broken lines of a file are named by file and line', async () => {
    const err = await refused(
      'run',
      'queue',
      '--input',
      fileWith('broken.jsonl', '{"t":0}\n{"t":1\n[]\n{"t":2,"serviceMs":"long"}\n'),
    );
    for (const line of ['broken.jsonl line 2', 'broken.jsonl line 3', 'broken.jsonl line 4'])
      expect(err).toContain(line);
  });

  test('a CSV row with too few columns, and a map to a column that is not there', async () => {
    const csv = fileWith('rows.csv', 't,serviceMs\n0\n');
    expect(await refused('run', 'queue', '--input', csv)).toContain('rows.csv line 2');
    expect(await refused('run', 'queue', '--input', csv, '--map', 't=time')).toContain('"time"');
  });

  test('a run that goes on for too long is stopped by its budget, which says how to raise it', async () => {
    const err = await refused('run', 'queue', '--until', '1h', '--max-events', '1000');
    expect(err).toContain('1000 simulation events');
    expect(err).toContain('--max-events');
  });
});

describe('the real program', () => {
  const node = 'node_modules/.bin/node';
  const program = 'src/cli/lab.ts';

  test('answers on its standard output and nothing else', () => {
    const out = execFileSync(node, [program, 'run', 'queue', '--until', '1s', '--json'], { encoding: 'utf8' });
    expect(JSON.parse(out)).toHaveProperty('digest');
  });

  test('exits with 2 and a sentence on the standard error', () => {
    const { status, stdout, stderr } = spawnSync(node, [program, 'run', 'queue', '--set', 'servers=none'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('params.servers');
  });

  test('does not mind when its reader goes away', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; ${node} ${program} run queue --until 60s --trace jsonl | head -n 1 > /dev/null`],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
