import { parentPort, workerData } from 'node:worker_threads';
import { runCell } from '#simulator/scenario/sweep.ts';
import { scenarioOf } from './scenarios.ts';
import type { SweepReply, SweepWork } from './sweep-jobs.ts';

const { scenario: id, sweep, limits } = workerData as SweepWork;
const scenario = scenarioOf(id);

parentPort!.on('message', async (n: number) => {
  parentPort!.postMessage(await reply(n));
});

async function reply(n: number): Promise<SweepReply> {
  const loaded = await scenario;
  try {
    return { n, cell: runCell(loaded, sweep, n, limits) };
  } catch {
    return { n, cell: null };
  }
}
