import type { RandomStream } from '../kernel/random.ts';
import type { Simulation } from '../kernel/simulation.ts';
import type { Micros } from '../kernel/time.ts';
import type { DataOf, Kinds, SubjectOf } from '../kernel/trace.ts';
import type { Fields, ValuesOf } from './field.ts';

/** What a model lives in: the clock, its luck, its settings as they are now, and the trace that it writes. */
export interface World<P extends Fields = Fields, K extends Kinds = Kinds> {
  readonly simulation: Simulation;
  /** The parameters as they are now; a `set` action changes them in place. */
  readonly params: ValuesOf<P>;
  readonly recorded: boolean;
  /** How many records the workload has; null when it is generated. */
  readonly recordCount: number | null;
  /** The virtual end that was asked for; null: when all work is done. */
  readonly untilUs: Micros | null;
  readonly originUs: Micros | null;
  random(stream: string): RandomStream;
  /** Notes that something happened now; returns its `seq`, for what it leads to. */
  emit<Kind extends keyof K & string>(
    kind: Kind,
    where: string,
    subject: SubjectOf<K[Kind]>,
    cause: number | null,
    data: DataOf<K[Kind]>,
  ): number;
}
