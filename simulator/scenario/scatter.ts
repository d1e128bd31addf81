import type { Micros } from '../kernel/time.ts';
import type { Fields } from './field.ts';
import type { Setting } from './scenario.ts';

/** A record of the workload as a point of a plane: across when it came, which its entry tells, and upwards when it happened. */
export interface ScatterPoint {
  readonly t: Micros;
  readonly key: string | null;
  readonly value: number;
  /** What became of it: one of the scatter's fates. */
  readonly fate: string;
}

/** The records of a run as points, to draw: every record gives one, in the order in which they are processed. */
export interface Scatter<P extends Fields = Fields, E = unknown> {
  /** What may become of a record, in words. */
  readonly fates: readonly string[];
  /** For each entry the record that comes with it, or null where none does. */
  start(setting: Setting<P>): (entry: E) => ScatterPoint | null;
}
