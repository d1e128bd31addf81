import type { Budget } from '#simulator/kernel/budget.ts';
import type { Micros } from '#simulator/kernel/time.ts';
import type { AnyEntry, Listener } from '#simulator/kernel/trace.ts';
import type { TraceColumns } from '#simulator/kernel/trace-columns.ts';
import type { Sentence } from '#simulator/scenario/narration.ts';
import { type CompleteRecipe, completeRecipe, type Plan } from '#simulator/scenario/recipe-check.ts';
import { run, settingOf, type Violation } from '#simulator/scenario/run.ts';
import type { MetricValues, Runnable, Setting } from '#simulator/scenario/scenario.ts';
import type { DataFile } from './data-file.ts';
import { drawPoints, type Points } from './points.ts';
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
  readonly metrics: MetricValues;
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly endedAt: Micros;
  readonly story: PackedStory;
  readonly charts: readonly ChartSeries[];
  readonly ribbons: readonly RibbonSpans[];
  /** Null where the scenario draws none. */
  readonly points: Points | null;
}

/** A page's run: past this it stops with a sentence, long before a tab would. */
const pageBudget: Budget = { maxEvents: 1_500_000, maxEntries: 400_000 };

/** Runs a plan and writes down what a page shows of it. */
export function simulate(plan: Plan, data: DataFile | null = null, budget: Budget = pageBudget): FinishedRun {
  const { scenario } = plan;
  const setting = settingOf(plan);
  const story = tellStory(scenario, setting);
  const charts = drawCharts(scenario, setting);
  const ribbons = drawRibbons(scenario, setting);
  const points = drawPoints(scenario, setting);
  const { trace, digest, metrics, violations, events, endedAt } = run(plan, {
    keepTrace: true,
    budget,
    onEntry(entry) {
      story.apply(entry);
      charts.apply(entry);
      ribbons.apply(entry);
      points?.apply(entry);
    },
  });
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
    charts: charts.end(),
    ribbons: ribbons.end(endedAt),
    points: points?.end() ?? null,
  };
}

function tellStory(scenario: Runnable, setting: Setting): { apply: Listener; sentences: readonly Sentence[] } {
  const sentences: Sentence[] = [];
  const tell = scenario.narration.start(setting);
  return {
    sentences,
    apply(entry: AnyEntry) {
      const told = tell(entry as never);
      if (told) sentences.push({ at: entry.at, seq: entry.seq, ...told });
    },
  };
}

function drawCharts(scenario: Runnable, setting: Setting): { apply: Listener; end(): ChartSeries[] } {
  const pens = scenario.charts.map((chart) => ({
    chart,
    at: [] as number[],
    value: [] as number[],
    gaps: new Gaps(),
    next: chart.start(setting),
    hasValue: chart.hasValue?.(setting) ?? (() => null),
  }));
  return {
    apply(entry: AnyEntry) {
      for (const { at, value, gaps, next, hasValue } of pens) {
        gaps.note(entry.at, hasValue(entry as never));
        const drawn = next(entry as never);
        if (drawn === null) continue;
        at.push(entry.at);
        value.push(drawn);
      }
    },
    end: () =>
      pens.map(({ chart, at, value, gaps }) => ({
        id: chart.id,
        label: typeof chart.label === 'function' ? chart.label(setting) : chart.label,
        unit: chart.unit,
        threshold: chart.threshold?.(setting) ?? null,
        thresholdLabel: chart.thresholdLabel ?? 'limit',
        at: Float64Array.from(at),
        value: Float64Array.from(value),
        gaps: gaps.all,
      })),
  };
}

function drawRibbons(scenario: Runnable, setting: Setting): { apply: Listener; end(at: Micros): RibbonSpans[] } {
  const { ribbons = [] } = scenario;
  const pens = (typeof ribbons === 'function' ? ribbons(setting) : ribbons).map((ribbon) => ({
    ribbon,
    writer: new SpanWriter(ribbon.first(setting), ribbon.tones),
    next: ribbon.start(setting),
  }));
  return {
    apply(entry: AnyEntry) {
      for (const { writer, next } of pens) {
        const state = next(entry as never);
        if (state !== null) writer.begin(entry.at, state);
      }
    },
    end: (endedAt) => pens.map(({ ribbon: { id, label }, writer }) => ({ id, label, spans: writer.end(endedAt) })),
  };
}
