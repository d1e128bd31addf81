import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median, report } from './measure.ts';

const tries = 5;
const lab = 'src/cli/lab.ts';
const flights = 'public/data/flights.csv';
const flightsMap = 't=departed,arrival=arrived,key=origin';

/** What the command line takes from its start to its end, Node's own start included. */
export function processes(): void {
  console.log(`\nCommand line, in fresh processes (medians of ${tries})`);
  if (!existsSync(lab)) {
    console.log('  no command line yet');
    return;
  }
  command('lab run circuit-breaker --json', ['run', 'circuit-breaker', '--json'], 1);
  const options = ['--input', flights, '--map', flightsMap, '--set', 'sizeMs=1h,aggregate=count', '--json'];
  command('lab run tumbling-window, 20,000 flights', ['run', 'tumbling-window', ...options], 5);
}

function command(what: string, options: readonly string[], mostSeconds: number): void {
  const runs = Array.from({ length: tries }, () => answerOfProcess([lab, ...options]));
  const failed = runs.find(({ status }) => status !== 0);
  if (failed) console.log(`  ${what}: exit status ${failed.status}`);
  else report(what, median(runs.map(({ seconds }) => seconds)), 's', { most: mostSeconds });
}

export function answerOfProcess(options: readonly string[]): {
  status: number | null;
  seconds: number;
  output: string;
} {
  const from = performance.now();
  const { status, stdout } = spawnSync(process.execPath, options, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { status, seconds: (performance.now() - from) / 1000, output: stdout };
}
