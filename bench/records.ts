import { mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '#src/cli/main.ts';
import { median, report } from './measure.ts';
import { answerOfProcess } from './processes.ts';
import { writeRecords } from './records-file.ts';

const rows = 3_000_000;
const keys = 50;
const tries = 3;
const thisFile = fileURLToPath(import.meta.url);
const hourMs = 3_600_000;

/** Three million records through tumbling windows on the command line, against a loop that only sums by key and hour. */
export function records(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lab-bench-'));
  const path = join(folder, 'records.csv');
  writeRecords(path, rows);
  const peak = (what: string): Figures => JSON.parse(answerOfProcess([thisFile, what, path]).output) as Figures;
  const { plainSeconds, labSeconds } = peak('both');
  const { peakBytes } = peak('lab');
  rmSync(folder, { recursive: true });
  const speeds = { plain: rows / median(plainSeconds), lab: rows / median(labSeconds) };
  console.log(
    `\n${rows.toLocaleString('en-US')} records with ${keys} keys through tumbling windows on the command line (medians of ${tries})`,
  );
  report('plain loop: reads the file, sums by key and hour', speeds.plain, 'records/s');
  report('lab run: two passes, windows, digest, metrics, 10 invariants', speeds.lab, 'records/s');
  report('lab run ÷ plain loop', median(plainSeconds.map((seconds, n) => seconds / labSeconds[n]!)), '×', {
    least: 0.25,
  });
  report('peak resident memory of lab run', peakBytes / 1e6, 'MB', { most: 400 });
}

interface Figures {
  readonly plainSeconds: readonly number[];
  readonly labSeconds: readonly number[];
  readonly peakBytes: number;
}

async function measure(what: string, path: string): Promise<Figures> {
  const plainSeconds: number[] = [];
  const labSeconds: number[] = [];
  for (let each = 0; each < (what === 'both' ? tries : 1); each++) {
    if (what === 'both') plainSeconds.push(await secondsOf(async () => sumByKeyAndHour(path)));
    labSeconds.push(await secondsOf(() => labRun(path)));
  }
  return { plainSeconds, labSeconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
}

async function labRun(path: string): Promise<void> {
  const silent = { out: () => {}, err: () => {}, input: async () => '', flush: () => {} };
  const status = await main(['run', 'tumbling-window', '--input', path, '--set', 'outOfOrderMs=2m'], silent);
  if (status !== 0) throw new Error(`lab run ended with ${status}.`);
}

/** What anybody would write first: lines, cells, a sum for each key and hour. */
function sumByKeyAndHour(path: string): Map<string, number> {
  const sums = new Map<string, number>();
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(262_144);
  let rest = '';
  let isHead = true;
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    const lines = (rest + piece.toString('utf8', 0, read)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (isHead) {
        isHead = false;
        continue;
      }
      const [t, key, value] = line.split(',');
      const group = `${key} ${Math.floor(Number(t) / hourMs)}`;
      sums.set(group, (sums.get(group) ?? 0) + Number(value));
    }
  }
  return sums;
}

if (process.argv[1] === thisFile) {
  const [, , what = '', path = ''] = process.argv;
  console.log(JSON.stringify(await measure(what, path)));
}
