import { faultSentence } from '#simulator/scenario/fault.ts';
import { type Cell, type Sweep, type SweepRow, sweepFaults, sweepRows, sweepSteps } from '#simulator/scenario/sweep.ts';
import type { ReferenceLine } from '../pictures/interval-chart.ts';
import { type NamedRun, planOf } from './runs.ts';
import { onScale } from './sweep-axis.ts';

/** A sweep as a lesson names it. */
interface NamedSweep {
  readonly named: NamedRun;
  readonly parameter: string;
  readonly values: readonly unknown[];
  readonly metrics: readonly string[];
  readonly seeds: number;
}

/** All runs of a sweep over the seeds from 1 on; one that cannot run stops the build with a sentence. */
export async function sweepOf(
  wanted: NamedSweep,
): Promise<{ sweep: Sweep; rows: readonly SweepRow[]; cells: readonly Cell[] }> {
  const { scenario, recipe, records } = await planOf(wanted.named);
  const { file } = wanted.named;
  const { seed: _, ...rest } = recipe;
  const sweep: Sweep = {
    recipe: rest,
    parameter: wanted.parameter,
    values: wanted.values,
    seeds: Array.from({ length: wanted.seeds }, (_, n) => n + 1),
    metrics: wanted.metrics,
    ...(file ? { file: { address: file.address, map: file.map } } : {}),
  };
  const faults = sweepFaults(scenario, sweep);
  if (faults.length > 0)
    throw new Error(`A sweep of ${wanted.named.run} cannot be made. ${faults.map(faultSentence).join(' ')}`);
  const cells: Cell[] = [...sweepSteps(scenario, sweep, records ?? undefined)];
  return { sweep, rows: sweepRows(sweep, cells), cells };
}

/** What a theory says of some metrics, as functions of the parameter that is varied. */
export interface Theory {
  readonly label: string;
  readonly of: Readonly<Record<string, (value: number) => number>>;
  /** Whether it is beside the point, and drawn so. */
  readonly faint?: boolean;
  /** Whether the parameter comes in whole numbers only. */
  readonly whole?: boolean;
}

const fineSteps = 200;

/** The theories as lines over the scale of the values, metric by metric. */
export function referencesOf(
  theories: readonly Theory[],
  values: readonly number[],
  metrics: readonly string[],
): readonly (readonly ReferenceLine[])[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return metrics.map((metric) =>
    theories.flatMap(({ label, of, faint = false, whole = false }): ReferenceLine[] => {
      const law = of[metric];
      if (!law) return [];
      const steps = whole ? high - low : fineSteps;
      const points = Array.from({ length: steps + 1 }, (_, n) => low + ((high - low) * n) / steps)
        .map((value) => [Number(onScale(values, value).toFixed(4)), Number(law(value).toPrecision(4))] as const)
        .filter(([, value]) => Number.isFinite(value));
      return [{ label, points, faint }];
    }),
  );
}

/** To four digits: a dot stands no more precisely than that. */
export function shortened(cells: readonly Cell[]): readonly Cell[] {
  return cells.map(({ metrics }) => ({
    metrics: metrics.map((value) => (value === null ? null : Number(value.toPrecision(4)))),
    violations: [],
  }));
}
