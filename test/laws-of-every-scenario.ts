import fc from 'fast-check';
import { expect } from 'vitest';
import { toMs } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { TraceReader } from '#simulator/kernel/trace-columns.ts';
import type { Fold } from '#simulator/scenario/fold.ts';
import { readLink, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe } from '#simulator/scenario/recipe.ts';
import { type Run, run, settingOf } from '#simulator/scenario/run.ts';
import type { Scenario, Setting } from '#simulator/scenario/scenario.ts';
import { workloadRecords } from '#simulator/scenario/workload-records.ts';
import type { GeneratedRecipe } from './arbitraries/scenario-recipe.ts';
import { digestOf } from './digest-of.ts';
import { missesNothing } from './kinds-of-every-scenario.ts';
import { waysToSee } from './reproduce.ts';
import { planOf, traceOf } from './run-recipe.ts';

/** What must be true of a run of every scenario, whatever its recipe. `luck` is a number to choose a moment by. */
export type LawOfRuns = (scenario: Scenario, recipe: GeneratedRecipe, luck: number) => void;

const answersOf = ({ events, entries, endedAt, digest, metrics, result, violations }: Run) => {
  return { events, entries, endedAt, digest, metrics, result, violations };
};

/** Its own laws hold. */
const keepsItsLaws: LawOfRuns = (scenario, recipe) => {
  expect(run(planOf(scenario, recipe)).violations).toEqual([]);
};

/** The same recipe gives the same run, kept or not, also when it comes out of a link. */
const repeatsItself: LawOfRuns = (scenario, recipe) => {
  const plan = planOf(scenario, recipe);
  const first = run(plan);
  const kept = run(plan, { keepTrace: true });
  expect(answersOf(kept)).toEqual(answersOf(first));
  expect(digestOfKept(scenario, kept)).toBe(first.digest);
  const { shared } = readLink(writeLink(completeRecipe(plan), first.digest, 0));
  expect(shared!.digest).toBe(first.digest);
  const again = planOf(scenario, shared!.recipe);
  expect(completeRecipe(again)).toEqual(JSON.parse(JSON.stringify(completeRecipe(plan))));
  expect(answersOf(run(again))).toEqual(answersOf(first));
};

/** An action at t changes nothing before t, nor what of t comes before actions. */
const keepsThePast: LawOfRuns = (scenario, recipe) => {
  // As the plan spells it out: an argument that was left to its default stands there too.
  const last = planOf(scenario, recipe).recipe.actions.at(-1);
  if (!last) return;
  const { entries: acted } = traceOf(planOf(scenario, recipe));
  const { entries: untouched } = traceOf(planOf(scenario, { ...recipe, actions: recipe.actions.slice(0, -1) }));
  const isDone = ({ at, kind, data }: AnyEntry) =>
    kind === 'action' && toMs(at) === last.atMs && data.do === last.do && data.with === JSON.stringify(last.with);
  const done = acted.findLastIndex(isDone);
  if (last.atMs > recipe.untilMs) expect(done).toBe(-1);
  const before = done < 0 ? acted.length : done;
  expect(acted.slice(0, before)).toEqual(untouched.slice(0, before));
};

/** A workload that was generated, exported and given back as input gives the same run. */
const takesItsOwnWorkload: LawOfRuns = (scenario, recipe) => {
  const generated = run(planOf(scenario, recipe));
  const input = workloadRecords(planOf(scenario, recipe));
  const given = run(planOf(scenario, { ...recipe, input: JSON.parse(JSON.stringify(input)) }));
  const { digest, events, metrics } = generated;
  expect({ digest: given.digest, events: given.events, metrics: given.metrics }).toEqual({ digest, events, metrics });
};

/** What is seen at a moment is the same whether one comes there from the start or goes back to a snapshot. */
const seesTheSameFromSnapshots: LawOfRuns = (scenario, recipe, luck) => {
  const { plan, trace, metrics, endedAt } = run(planOf(scenario, recipe), { keepTrace: true });
  const reader = new TraceReader(scenario.kinds, trace!);
  const entries = Array.from({ length: reader.length }, (_, seq) => reader.entry(seq));
  const setting = settingOf(plan);
  const folds = [scenario.metricFold, scenario.resultFold, scenario.frameFold] as unknown as AnyFold[];
  const playhead = luck % (entries.length + 1);
  for (const fold of folds) {
    const straight = advance(fold, fold.initial(setting), entries.slice(0, playhead));
    const at = entries[playhead - 1]?.at ?? 0;
    const seen = structuredClone(fold.view(straight, at));
    expect(viaSnapshots(fold, setting, entries, playhead, at)).toEqual(seen);
  }
  const metricsAtEnd = folds[0]!.view(advance(folds[0]!, folds[0]!.initial(setting), entries), endedAt);
  expect(metricsAtEnd).toEqual(metrics);
};

const wholeSentence = /^(?!.*(undefined|NaN|null|\[object))\S.*[.!?]$/s;

/** Its story is told in whole sentences without leftovers, and its charts draw finite numbers. */
const tellsItsStory: LawOfRuns = (scenario, recipe) => {
  const plan = planOf(scenario, recipe);
  const tell = scenario.narration.start(settingOf(plan));
  const charts = scenario.charts.map((chart) => chart.start(settingOf(plan)));
  const odd: unknown[] = [];
  for (const entry of traceOf(plan).entries) {
    const text = tell(entry)?.text;
    if (text !== undefined && !wholeSentence.test(text)) odd.push(text);
    for (const chart of charts) if (!Number.isFinite(chart(entry) ?? 0)) odd.push(entry);
  }
  expect(odd).toEqual([]);
};

export const lawsOfRuns: Readonly<Record<string, LawOfRuns>> = {
  'keeps its laws': keepsItsLaws,
  'gives the same run for the same recipe, also through a link': repeatsItself,
  'changes nothing before an action': keepsThePast,
  'gives the same run for its own workload, exported and given back': takesItsOwnWorkload,
  'shows the same at any playhead from snapshots and from scratch': seesTheSameFromSnapshots,
  'tells its story in whole sentences': tellsItsStory,
  'shows the same to who is told only of the kinds it looks at': (scenario, recipe) => missesNothing(scenario, recipe),
};

/** Tries a law on random recipes; the smallest that breaks it is printed as a link and as a command line. */
export function holds(
  scenario: Scenario,
  recipe: fc.Arbitrary<GeneratedRecipe>,
  law: LawOfRuns,
  numRuns: number,
): void {
  fc.assert(
    fc.property(recipe, fc.nat(), (given, luck) => law(scenario, given, luck)),
    {
      numRuns,
      reporter(details) {
        if (!details.failed) return;
        const ways = details.counterexample ? waysToSee(planOf(scenario, details.counterexample[0])) : '';
        const cause = details.errorInstance;
        throw new Error(`${ways}${fc.defaultReportMessage(details)}\n${cause instanceof Error ? cause.message : ''}`, {
          cause,
        });
      },
    },
  );
}

type AnyFold = Fold<Setting, AnyEntry, unknown, unknown>;

function advance(fold: AnyFold, state: unknown, entries: readonly AnyEntry[]): unknown {
  for (const entry of entries) fold.apply(state, entry);
  return state;
}

/** Plays on to the end first, then comes back by a snapshot of halfway, looking around on the way. */
function viaSnapshots(
  fold: AnyFold,
  setting: Setting,
  entries: readonly AnyEntry[],
  playhead: number,
  at: number,
): unknown {
  const half = playhead >> 1;
  const state = advance(fold, fold.initial(setting), entries.slice(0, half));
  const snapshot = fold.snapshot(state);
  fold.view(advance(fold, state, entries.slice(half)), at);
  const resumed = advance(fold, fold.snapshot(snapshot), entries.slice(half, playhead));
  fold.view(resumed, at);
  return fold.view(resumed, at);
}

/** The digest of what was kept: it is of the whole trace, with nothing left out. */
function digestOfKept({ kinds }: Scenario, { trace }: Run): string {
  const reader = new TraceReader(kinds, trace!);
  return digestOf({ kinds, entries: Array.from({ length: reader.length }, (_, seq) => reader.entry(seq)) });
}
