import type { Budget } from '#simulator/kernel/budget.ts';
import { NumberList } from '#simulator/kernel/number-list.ts';
import type { Micros } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import type { TraceColumns } from '#simulator/kernel/trace-columns.ts';
import type { Hearer } from '#simulator/scenario/listening.ts';
import type { Sentence } from '#simulator/scenario/narration.ts';
import { type CompleteRecipe, completeRecipe, type Plan } from '#simulator/scenario/recipe-check.ts';
import { run, settingOf, type Violation } from '#simulator/scenario/run.ts';
import type { MetricValues, Runnable, Setting } from '#simulator/scenario/scenario.ts';
import type { DataFile } from './data-file.ts';
import { drawPoints, type Points } from './points.ts';
import { rooms } from './rooms.ts';
import { type ChartSeries, Gaps } from './series.ts';
import { type RibbonSpans, SpanWriter } from './spans.ts';
import { type PackedStory, packStory } from './story.ts';

/** All that a page shows of a run. */
export interface FinishedRun {
  /** Without the records of `data`. */
  readonly recipe: CompleteRecipe;
  readonly data: DataFile | null;
  readonly setting: Setting;
  readonly columns: TraceColumns;
  readonly digest: string;
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly endedAt: Micros;
  readonly story: PackedStory;
  readonly charts: readonly ChartSeries[];
  readonly ribbons: readonly RibbonSpans[];
  /** Null where the scenario draws none. */
  readonly points: Points | null;
}

/** And what it came to, where the scenario is whole. */
export interface CountedRun extends FinishedRun {
  readonly metrics: MetricValues;
}

/** A page's run: past this it stops with a sentence, long before a tab would. */
export const pageBudget: Budget = { maxEvents: 1_500_000, maxEntries: 400_000 };

/** Runs a plan and writes down what a page shows of it. */
export function simulate(plan: Plan, data: DataFile | null = null, budget: Budget = pageBudget): CountedRun {
  const { scenario } = plan;
  const setting = settingOf(plan);
  const room = rooms.take(scenario);
  const story = tellStory(scenario, setting);
  const charts = drawCharts(scenario, setting, rooms.ofLine(scenario));
  const ribbons = drawRibbons(scenario, setting);
  const points = drawPoints(scenario, setting);
  const { trace, digest, metrics, violations, events, endedAt } = run(plan, {
    keepTrace: true,
    budget,
    ...(room && { room }),
    hearers: [story, ...charts.hearers, ...ribbons.hearers, ...(points ? [points] : [])],
  });
  const lines = charts.end();
  rooms.note(scenario, trace!, lines);
  return {
    recipe: data === null ? completeRecipe(plan) : plan.recipe,
    data,
    setting,
    columns: trace!,
    digest,
    metrics,
    violations,
    events,
    endedAt,
    story: packStory(story.sentences),
    charts: lines,
    ribbons: ribbons.end(endedAt),
    points: points?.end() ?? null,
  };
}

function tellStory(scenario: Runnable, setting: Setting): Hearer & { readonly sentences: readonly Sentence[] } {
  const sentences: Sentence[] = [];
  const tell = scenario.narration.start(setting);
  return {
    kinds: scenario.narration.kinds,
    sentences,
    apply(entry: AnyEntry) {
      const told = tell(entry as never);
      if (told) sentences.push({ at: entry.at, seq: entry.seq, ...told });
    },
  };
}

function drawCharts(
  scenario: Runnable,
  setting: Setting,
  room: number | undefined,
): { hearers: readonly Hearer[]; end(): ChartSeries[] } {
  const pens = scenario.charts.map((chart) => ({
    chart,
    at: new NumberList(room),
    value: new NumberList(room),
    gaps: new Gaps(),
    next: chart.start(setting),
    hasValue: chart.hasValue?.(setting) ?? null,
  }));
  return {
    hearers: pens.map(({ chart, at, value, gaps, next, hasValue }) => ({
      kinds: chart.kinds,
      apply(entry) {
        if (hasValue) gaps.note(entry.at, hasValue(entry as never));
        const drawn = next(entry as never);
        if (drawn === null) return;
        at.push(entry.at);
        value.push(drawn);
      },
    })),
    end: () =>
      pens.map(({ chart, at, value, gaps }) => ({
        id: chart.id,
        label: chart.label(setting),
        unit: chart.unit,
        threshold: chart.threshold?.(setting) ?? null,
        thresholdLabel: chart.thresholdLabel ?? 'limit',
        at: at.end(),
        value: value.end(),
        gaps: gaps.all,
      })),
  };
}

function drawRibbons(
  scenario: Runnable,
  setting: Setting,
): { hearers: readonly Hearer[]; end(at: Micros): RibbonSpans[] } {
  const { ribbons = [] } = scenario;
  const pens = (typeof ribbons === 'function' ? ribbons(setting) : ribbons).map((ribbon) => ({
    ribbon,
    writer: new SpanWriter(ribbon.first(setting), ribbon.tones),
    next: ribbon.start(setting),
  }));
  return {
    hearers: pens.map(({ ribbon, writer, next }) => ({
      kinds: ribbon.kinds,
      apply(entry) {
        const state = next(entry as never);
        if (state !== null) writer.begin(entry.at, state);
      },
    })),
    end: (endedAt) => pens.map(({ ribbon: { id, label }, writer }) => ({ id, label, spans: writer.end(endedAt) })),
  };
}
