import type { Micros } from '../kernel/time.ts';
import type { EntryOf, Kinds } from '../kernel/trace.ts';
import type { ActionDefinition } from './action-definition.ts';
import type { Fault } from './fault.ts';
import type { Fields, ValuesOf } from './field.ts';
import type { Fold } from './fold.ts';
import type { Happenings } from './happenings.ts';
import type { KindOf } from './listening.ts';
import type { Narration } from './narration.ts';
import type { AnyRecord, InputDefinition, RecordOf } from './records.ts';
import type { Scatter } from './scatter.ts';
import type { World } from './world.ts';

/** What a fold may know besides the trace: the recipe. */
export interface Setting<P extends Fields = Fields> {
  readonly params: ValuesOf<P>;
  /** The virtual end that was asked for; null: when all work is done. */
  readonly untilUs: Micros | null;
  /** Whether the workload was recorded (`input`) rather than generated. */
  readonly recorded: boolean;
  /** How many records it has; null when it is generated. */
  readonly recordCount: number | null;
  /** For ISO times: time 0 of the run in microseconds since the Unix epoch. */
  readonly originUs: Micros | null;
}

export type Actions = Readonly<Record<string, ActionDefinition>>;

/** The pattern at work: what it does with a record, with an action, with a parameter that was `set`. */
export interface Model<R, A extends Actions> {
  receive(record: R): void;
  readonly actions: { readonly [Name in keyof A]: (given: ValuesOf<A[Name]['with']>, cause: number) => void };
  parameterSet?(name: string, cause: number): void;
}

/** A generated workload, one record after the other in time. */
export interface Workload<R> {
  /** When the next record comes; Infinity when none will. */
  peek(): Micros;
  take(): R;
  /** A parameter was set: what has not come yet may come at another time. */
  parameterSet?(name: string): void;
  /** Something was done to the world that the workload lives in. */
  actionDone?(name: string): void;
}

/** A flat number that a run comes to. */
export interface MetricDefinition {
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
}
export type MetricValues<M extends string = string> = Readonly<Record<M, number | null>>;

/** An invariant: a predicate over the trace, the same for tests, `lab verify` and the list beside the picture. */
export interface Law<P extends Fields = Fields, E = unknown> {
  readonly id: string;
  readonly statement: string;
  /** The kinds of entries that it looks at; all, where it does not say. */
  readonly kinds?: readonly KindOf<E>[];
  /** Watches one run; `broken` is told of each violation. */
  watch(setting: Setting<P>, broken: (at: Micros, detail: string) => void): LawWatch<E>;
}

export interface LawWatch<E> {
  apply(entry: E): void;
  end?(at: Micros): void;
}

/** A number over time, to draw: for each entry its new value, or null where it does not change. */
export interface Chart<P extends Fields = Fields, E = unknown> {
  readonly id: string;
  label(setting: Setting<P>): string;
  readonly unit: string;
  /** The kinds of entries at which it may change; all, where it does not say. */
  readonly kinds?: readonly KindOf<E>[];
  start(setting: Setting<P>): (entry: E) => number | null;
  /** For each entry whether the number has a value from then on, or null where that goes on: without one the line is broken. */
  hasValue?(setting: Setting<P>): (entry: E) => boolean | null;
  /** A line that the number is held against, and what it is called. */
  threshold?(setting: Setting<P>): number | null;
  readonly thresholdLabel?: string;
}

/** How a state is meant: it decides the colour; the state's own name says it in words. Held: on purpose, nothing is ill. */
export type Tone = 'good' | 'warn' | 'bad' | 'held' | 'plain';

/** A state over time, to draw as a band: for each entry the state that begins with it, or null where it goes on. */
export interface Ribbon<P extends Fields = Fields, E = unknown> {
  readonly id: string;
  readonly label: string;
  /** A state that has no tone leaves the band empty. */
  readonly tones: Readonly<Record<string, Tone>>;
  /** The kinds of entries at which it may change; all, where it does not say. */
  readonly kinds?: readonly KindOf<E>[];
  /** The state that a run begins in. */
  first(setting: Setting<P>): string;
  start(setting: Setting<P>): (entry: E) => string | null;
}

/** A recipe with a name: where a lesson begins. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly seed?: number;
  readonly untilMs?: number;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly actions?: readonly {
    readonly atMs: number;
    readonly do: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
  readonly input?: readonly AnyRecord[];
}

/** A model that is wrong in one place, on purpose: a mutant for the tests, a bug hunt for the reader. */
export interface Mutant<P extends Fields, A extends Actions, I extends Fields, K extends Kinds> {
  readonly id: string;
  readonly label: string;
  /** The law that a run of it breaks, and a recipe that shows it. */
  readonly breaks: string;
  readonly shownBy: Omit<Preset, 'id' | 'label' | 'meaning'>;
  model(world: World<P, K>): Model<RecordOf<I>, A>;
}

/** All of a pattern that a run needs: what a page loads, and runs, before anybody has touched it. */
export interface Runnable<
  P extends Fields = Fields,
  A extends Actions = Actions,
  I extends Fields = Fields,
  K extends Kinds = Kinds,
> {
  readonly id: string;
  readonly version: number;
  readonly shelf: 'pattern' | 'primer';
  readonly title: string;
  readonly question: string;
  readonly params: P;
  /** Faults that only several parameters together show. */
  crossCheck?(params: ValuesOf<P>): readonly Fault[];
  readonly actions: A;
  readonly input: InputDefinition<I>;
  /** The end of a generated run for which none was asked. */
  readonly untilMs: number;
  readonly kinds: K;
  model(world: World<P, K>): Model<RecordOf<I>, A>;
  workload(world: World<P, K>): Workload<RecordOf<I>>;
  /** What a run comes to, as numbers and item by item: a page counts for itself, up to its playhead, and leaves both out. */
  readonly metricFold?: Fold<Setting<P>, EntryOf<K>, unknown, MetricValues>;
  readonly resultFold?: Fold<Setting<P>, EntryOf<K>, unknown, Readonly<Record<string, unknown>>>;
  readonly charts: readonly Chart<P, EntryOf<K>>[];
  readonly ribbons?: readonly Ribbon<P, EntryOf<K>>[] | ((setting: Setting<P>) => readonly Ribbon<P, EntryOf<K>>[]);
  readonly scatter?: Scatter<P, EntryOf<K>>;
  readonly laws: readonly Law<P, EntryOf<K>>[];
  readonly narration: Narration<P, EntryOf<K>>;
}

/** One pattern's simulation, whole: with what is to be seen of a run, and with the runs that are worth naming. */
export interface Scenario<
  P extends Fields = Fields,
  A extends Actions = Actions,
  I extends Fields = Fields,
  K extends Kinds = Kinds,
  M extends string = string,
> extends Runnable<P, A, I, K> {
  readonly metrics: Readonly<Record<M, MetricDefinition>>;
  readonly metricFold: Fold<Setting<P>, EntryOf<K>, unknown, MetricValues<M>>;
  readonly resultFold: Fold<Setting<P>, EntryOf<K>, unknown, Readonly<Record<string, unknown>>>;
  readonly frameFold: Fold<Setting<P>, EntryOf<K>, unknown, unknown>;
  readonly presets: readonly Preset[];
  readonly happenings: Happenings<K>;
  readonly mutants: readonly Mutant<P, A, I, K>[];
}

/** Checks the parts of a runnable against each other; their types stay known, for the scenario that it becomes part of. */
export function defineRunnable<P extends Fields, A extends Actions, I extends Fields, K extends Kinds>(
  runnable: Runnable<P, A, I, K>,
): Runnable<P, A, I, K> {
  return runnable;
}

/** Checks a scenario's parts, and hands it out as one of many: the types of its own parameters are no longer known. */
export function defineScenario<
  P extends Fields,
  A extends Actions,
  I extends Fields,
  K extends Kinds,
  M extends string,
>(scenario: Scenario<P, A, I, K, M>): Scenario {
  return scenario as unknown as Scenario;
}
