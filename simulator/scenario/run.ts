import { type Budget, BudgetExceeded, defaultBudget } from '../kernel/budget.ts';
import { randomStream } from '../kernel/random.ts';
import { happening, Simulation } from '../kernel/simulation.ts';
import { type Micros, toMicros, toMs } from '../kernel/time.ts';
import type { AnyEntry, KindSchema, Listener } from '../kernel/trace.ts';
import { type TraceColumns, TraceKeeper } from '../kernel/trace-columns.ts';
import { TraceDigest } from '../kernel/trace-digest.ts';
import type { TraceRoom } from '../kernel/trace-room.ts';
import type { Action } from './actions.ts';
import type { Fold } from './fold.ts';
import { type Hearer, listenerOf } from './listening.ts';
import type { Plan } from './recipe.ts';
import type { AnyRecord } from './records.ts';
import type { MetricValues, Model, Runnable, Setting } from './scenario.ts';
import { recordedWorkload, WorkloadPump } from './workload-pump.ts';
import type { World } from './world.ts';

/** The trace kind of what a person did; every scenario's kinds include it. */
export const controlKinds = {
  action: { subject: 'none', data: { do: 'text', with: 'text' } },
} as const satisfies Record<string, KindSchema>;

/** An invariant that was broken, and when. */
export interface Violation {
  readonly invariant: string;
  readonly atMs: number;
  readonly detail: string;
}

export interface Run<S extends Runnable = Runnable> {
  readonly plan: Plan<S>;
  readonly events: number;
  readonly entries: number;
  readonly endedAt: Micros;
  readonly digest: string;
  readonly metrics: MetricValues;
  readonly result: Readonly<Record<string, unknown>>;
  readonly violations: readonly Violation[];
  /** Null when the entries were not kept. */
  readonly trace: TraceColumns | null;
}

export interface RunOptions {
  readonly keepTrace?: boolean;
  /** Where a trace that is kept is written, if there is room already that it need not grow to. */
  readonly room?: TraceRoom;
  readonly budget?: Budget;
  /** A wrong model in the place of the scenario's own: for mutants. */
  readonly model?: Runnable['model'];
  /** Told of entries as they happen: each of all, or of those of its kinds. */
  readonly hearers?: readonly Hearer[];
  /** Told of every record of the workload as it comes. */
  readonly onRecord?: (record: AnyRecord) => void;
}

/** Of a trace that is not kept, so many entries are put down before the digest takes them. */
const rowsAtOnce = 4096;

/** Runs a plan. The same recipe gives the same run, wherever and however it is made. */
export function run<S extends Runnable>(plan: Plan<S>, options: RunOptions = {}): Run<S> {
  const { scenario, recipe } = plan;
  const budget = options.budget ?? defaultBudget;
  const simulation = new Simulation(budget);
  const setting = settingOf(plan);
  const keeper = new TraceKeeper(scenario.kinds, options.room);
  const digest = new TraceDigest(scenario.kinds);
  const observers = observe(scenario, setting);
  const tell = listenerOf(scenario.kinds, [...observers.hearers, ...(options.hearers ?? [])]);
  let entries = 0;
  const listener = (entry: AnyEntry): void => {
    entries++;
    tell(entry);
    if (!options.keepTrace && keeper.rows === rowsAtOnce) {
      digest.take(keeper.columns());
      keeper.clear();
    } else if (entries > budget.maxEntries && options.keepTrace)
      throw new BudgetExceeded('maxEntries', budget.maxEntries, toMs(entry.at));
    keeper.add(entry);
  };
  const params: Record<string, unknown> = { ...recipe.params };
  const world = createWorld(simulation, plan, params, listener);
  const model = (options.model ?? scenario.model)(world);
  const workload = plan.records ? recordedWorkload(plan.records) : scenario.workload(world);
  const pump = new WorkloadPump(simulation, workload, (record) => {
    options.onRecord?.(record);
    model.receive(record);
  });
  scheduleActions(recipe.actions, world, params, model, pump);
  const endedAt = simulation.run(setting.untilUs);
  const trace = keeper.columns();
  digest.take(trace);
  return {
    plan,
    events: simulation.events,
    entries,
    endedAt,
    digest: digest.toString(),
    ...observers.end(endedAt),
    trace: options.keepTrace ? trace : null,
  };
}

/** What folds may know of a plan besides its trace. */
export function settingOf(plan: Plan): Setting {
  const { recipe, records } = plan;
  return {
    params: recipe.params,
    untilUs: recipe.untilMs === null ? null : toMicros(recipe.untilMs),
    recorded: records !== null,
    recordCount: records?.length ?? null,
    originUs: records?.originUs ?? null,
  };
}

function createWorld(simulation: Simulation, plan: Plan, params: Record<string, unknown>, listener: Listener): World {
  let seq = 0;
  return {
    simulation,
    params,
    recorded: plan.records !== null,
    recordCount: plan.records?.length ?? null,
    untilUs: plan.recipe.untilMs === null ? null : toMicros(plan.recipe.untilMs),
    originUs: plan.records?.originUs ?? null,
    random: (name) => randomStream(plan.recipe.seed, name),
    emit(kind, where, subject, cause, data) {
      listener({ at: simulation.now, seq, kind, where, subject, cause, data });
      return seq++;
    },
  };
}

/** Metrics, result and laws: all that a run answers is folded from its trace. */
function observe(
  scenario: Runnable,
  setting: Setting,
): { hearers: readonly Hearer[]; end(at: Micros): Pick<Run, 'metrics' | 'result' | 'violations'> } {
  const violations: Violation[] = [];
  const metrics = folding(scenario.metricFold, setting);
  const result = folding(scenario.resultFold, setting);
  const watches = scenario.laws.map(({ id, kinds, watch }) => ({
    kinds,
    ...watch(setting, (at, detail) => violations.push({ invariant: id, atMs: toMs(at), detail })),
  }));
  return {
    hearers: [...metrics.hearers, ...result.hearers, ...watches],
    end(at) {
      for (const watch of watches) watch.end?.(at);
      return { metrics: metrics.end(at) ?? {}, result: result.end(at) ?? {}, violations };
    },
  };
}

/** A fold at work, where there is one. */
function folding<View>(
  fold: Fold<Setting, AnyEntry, unknown, View> | undefined,
  setting: Setting,
): { hearers: readonly Hearer[]; end(at: Micros): View | undefined } {
  const state = fold?.initial(setting);
  return {
    hearers: fold ? [{ apply: (entry) => fold.apply(state, entry) }] : [],
    end: (at) => fold?.view(state, at),
  };
}

function scheduleActions(
  actions: readonly Action[],
  world: World,
  params: Record<string, unknown>,
  model: Model<AnyRecord, Runnable['actions']>,
  pump: WorkloadPump,
): void {
  const perform = (index: number): void => {
    const action = actions[index]!;
    const cause = world.emit('action', 'controls', null, null, { do: action.do, with: JSON.stringify(action.with) });
    if (action.do !== 'set') {
      model.actions[action.do]!(action.with, cause);
      pump.actionDone(action.do);
      return;
    }
    for (const [name, value] of Object.entries(action.with)) {
      params[name] = value;
      model.parameterSet?.(name, cause);
      pump.parameterSet(name);
    }
  };
  for (const [index, { atMs }] of actions.entries())
    world.simulation.schedule(toMicros(atMs), happening.action, perform, index);
}
