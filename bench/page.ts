// `npm run bench:page`: what a reader's browser has to do, measured in a real one. An argument names a folder with
// a built site; without one the site is built first. `--ten-minutes` plays for as long, and measures nothing else.
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite } from '../scripts/site.mjs';
import { data } from './page-data.ts';
import { heapOfLongPlay, heapOfPlay, heapOfRuns } from './page-heap.ts';
import { openSite } from './page-site.ts';
import { firstRun, scrub, slider } from './page-speed.ts';
import { weight } from './page-weight.ts';

const { values, positionals } = parseArgs({ options: { 'ten-minutes': { type: 'boolean' } }, allowPositionals: true });
const [built] = positionals;
if (built === undefined) await buildSite();

const site = await openSite(built ?? fileURLToPath(new URL('../dist', import.meta.url)));
if (values['ten-minutes']) await heapOfLongPlay(site);
else await measureAll();
await site.stop();

async function measureAll(): Promise<void> {
  console.log('Scripts before the first interaction, compressed, worker included');
  for (const path of ['', 'basics/queues/', 'patterns/circuit-breaker/', 'patterns/tumbling-window/'])
    await weight(site, path);
  const busy = (loadavg()[0]! / availableParallelism()).toFixed(1);
  console.log(
    `\nThe circuit breaker’s page (times mean something on an idle machine; now each core has ${busy} to do)`,
  );
  await firstRun(site);
  await slider(site);
  await scrub(site);
  await data(site);
  await heapOfRuns(site);
  await heapOfPlay(site);
}
