import { toMs } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { type Run, run } from '#simulator/scenario/run.ts';
import { type NamedRun, planOf } from '#src/lab/runs.ts';
import { traceOf } from '../run-recipe.ts';

/** A claim of a lesson: the words that make it, and what must then be true of runs. */
export interface Claim {
  /** A piece of the lesson's text, as it stands there but for line breaks and figures. */
  readonly words: string;
  holds(days: Days): Promise<boolean>;
}

type Changes = Pick<NamedRun, 'with' | 'untilMs'>;

/** The same runs on several days: a claim must not hang on the luck of one. */
export class Days {
  private readonly scenario: string;
  private readonly seeds: readonly number[];
  private readonly known = new Map<string, Promise<readonly Run[]>>();

  constructor(scenario: string, count: number) {
    this.scenario = scenario;
    this.seeds = Array.from({ length: count }, (_, n) => n + 1);
  }

  /** A metric on each day; null where it has no value. */
  async each(preset: string, metric: string, changes: Changes = {}): Promise<readonly (number | null)[]> {
    return (await this.runs(preset, changes)).map(({ metrics }) => metrics[metric]!);
  }

  /** Its mean over the days on which it has a value. */
  async mean(preset: string, metric: string, changes: Changes = {}): Promise<number> {
    const values = (await this.each(preset, metric, changes)).filter((value) => value !== null);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }

  /** The times, in ms, of all entries that `is` accepts, day by day. */
  async times(preset: string, is: (entry: AnyEntry) => boolean, changes: Changes = {}): Promise<readonly number[][]> {
    const plans = await Promise.all(this.seeds.map((seed) => planOf(this.named(preset, changes, seed))));
    return plans.map((plan) =>
      traceOf(plan)
        .entries.filter(is)
        .map(({ at }) => toMs(at)),
    );
  }

  /** All of the runs themselves. */
  runs(preset: string, changes: Changes = {}): Promise<readonly Run[]> {
    const key = JSON.stringify([preset, changes]);
    const made = this.known.get(key) ?? this.make(preset, changes);
    this.known.set(key, made);
    return made;
  }

  private make(preset: string, changes: Changes): Promise<readonly Run[]> {
    return Promise.all(this.seeds.map(async (seed) => run(await planOf(this.named(preset, changes, seed)))));
  }

  private named(preset: string, changes: Changes, seed: number): NamedRun {
    return { run: `${this.scenario}/${preset}`, ...changes, seed };
  }
}

export const isTransition =
  (from: string | null, to: string) =>
  (entry: AnyEntry): boolean =>
    entry.kind === 'transition' && entry.data.to === to && (from === null || entry.data.from === from);
