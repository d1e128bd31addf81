import { Worker } from 'node:worker_threads';
import type { RunOptions } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { type Cell, runCell, type Sweep } from '#simulator/scenario/sweep.ts';

/** What a worker is told first; then it is sent the numbers of runs. */
export interface SweepWork {
  readonly scenario: string;
  readonly sweep: Sweep;
  readonly limits: RunOptions;
}

/** What it sends back for each; no cell where the run failed. */
export interface SweepReply {
  readonly n: number;
  readonly cell: Cell | null;
}

/** Makes the first `count` runs of a sweep in so many workers; which of them makes which is no matter. */
export async function runCells(
  scenario: Scenario,
  sweep: Sweep,
  count: number,
  jobs: number,
  limits: RunOptions,
): Promise<readonly Cell[]> {
  const here = (n: number): Cell => runCell(scenario, sweep, n, limits);
  if (jobs <= 1 || count <= 1) return Array.from({ length: count }, (_, n) => here(n));
  const cells: Cell[] = new Array(count);
  const failed: number[] = [];
  let next = 0;
  const work: SweepWork = { scenario: scenario.id, sweep, limits };
  const takeNext = (): number | null => (failed.length > 0 || next === count ? null : next++);
  const receive = ({ n, cell }: SweepReply): void => {
    if (cell) cells[n] = cell;
    else failed.push(n);
  };
  await Promise.all(Array.from({ length: Math.min(jobs, count) }, () => employ(work, takeNext, receive)));
  // Runs are handed out in order, so the first that fails is the same for any number of workers; here it fails again, and says why.
  if (failed.length > 0) here(Math.min(...failed));
  return cells;
}

/** One worker, fed until there is nothing more to do. */
function employ(work: SweepWork, takeNext: () => number | null, receive: (reply: SweepReply) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url), { workerData: work });
    const feed = (): void => {
      const n = takeNext();
      if (n !== null) worker.postMessage(n);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (reply: SweepReply) => {
      receive(reply);
      feed();
    });
    worker.on('error', reject);
    feed();
  });
}
