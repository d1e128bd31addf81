import { faultSentence } from '#simulator/scenario/fault.ts';
import { type Cell, type Sweep, type SweepRow, sweepFaults, sweepRows, sweepSteps } from '#simulator/scenario/sweep.ts';
import { type NamedRun, planOf } from './runs.ts';

/** A sweep as a lesson names it. */
interface NamedSweep {
  readonly named: NamedRun;
  readonly parameter: string;
  readonly values: readonly unknown[];
  readonly metrics: readonly string[];
  readonly seeds: number;
}

/** All runs of a sweep over the seeds from 1 on; one that cannot run stops the build with a sentence. */
export async function sweepOf(wanted: NamedSweep): Promise<{ sweep: Sweep; rows: readonly SweepRow[] }> {
  const { scenario, recipe } = await planOf(wanted.named);
  const { seed: _, ...rest } = recipe;
  const sweep: Sweep = {
    recipe: rest,
    parameter: wanted.parameter,
    values: wanted.values,
    seeds: Array.from({ length: wanted.seeds }, (_, n) => n + 1),
    metrics: wanted.metrics,
  };
  const faults = sweepFaults(scenario, sweep);
  if (faults.length > 0)
    throw new Error(`A sweep of ${wanted.named.run} cannot be made. ${faults.map(faultSentence).join(' ')}`);
  const cells: Cell[] = [...sweepSteps(scenario, sweep)];
  return { sweep, rows: sweepRows(sweep, cells) };
}
