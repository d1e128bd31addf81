import { fileURLToPath } from 'node:url';
import { report } from './measure.ts';
import { answerOfProcess } from './processes.ts';
import { queuePlan, wholeRun } from './scenario.ts';

const customers = 1_000_000;
const thisFile = fileURLToPath(import.meta.url);

/** A million customers through `queue` without a kept trace, in a process of its own. */
export function memory(): void {
  const { grownBytes, events } = JSON.parse(answerOfProcess([thisFile]).output) as {
    grownBytes: number;
    events: number;
  };
  console.log(
    `\nMemory: ${customers.toLocaleString('en-US')} customers through queue without a kept trace (${events.toLocaleString('en-US')} events)`,
  );
  report('peak resident memory above a process that has loaded the scenario', grownBytes / 1e6, 'MB', { most: 200 });
}

async function measure(): Promise<void> {
  const plan = await queuePlan(customers);
  const loaded = process.memoryUsage.rss();
  const { events } = wholeRun(plan, false);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ grownBytes: peak - loaded, events }));
}

if (process.argv[1] === thisFile) await measure();
