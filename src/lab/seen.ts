import type { Micros } from '#simulator/kernel/time.ts';
import { toMs } from '#simulator/kernel/time.ts';
import type { Sentence } from '#simulator/scenario/narration.ts';
import type { Violation } from '#simulator/scenario/run.ts';

import type { MetricValues, Setting } from '#simulator/scenario/scenario.ts';
import { bandOf } from './band.ts';
import type { Playhead } from './cursor.ts';
import type { Points } from './points.ts';
import type { RunView } from './run-view.ts';
import { type ChartSeries, thin, valueAt } from './series.ts';
import type { RibbonSpans } from './spans.ts';

/** What stays the same wherever the playhead stands. */
export interface Backdrop {
  readonly endedAt: Micros;
  readonly setting: Setting;
  /** Thinned for drawing. */
  readonly charts: readonly ChartSeries[];
  readonly ribbons: readonly RibbonSpans[];
  readonly points: Points | null;
  readonly moments: readonly Sentence[];
  readonly digest: string;
}

/** A sentence and its number in the story. */
interface Told extends Sentence {
  readonly n: number;
}

/** The story around a playhead. */
export interface Telling {
  readonly sentences: readonly Told[];
  /** The number of the latest sentence; −1 before the first. */
  readonly current: number;
}

export type Levels = Readonly<Record<string, number | null>>;

/** What a playhead shows. */
export interface Seen<Frame> {
  readonly frame: Frame;
  readonly numbers: MetricValues;
  readonly telling: Telling;
  readonly violations: readonly Violation[];
  /** The value of each chart, exactly. */
  readonly levels: Levels;
}

/** With four points to a bucket, more than a chart has pixels. */
const chartBuckets = 500;
const sentencesBefore = 3;
const sentencesAfter = 6;

export function backdropOf({ run, story }: RunView<unknown>): Backdrop {
  const { endedAt, setting, charts, ribbons, points, digest } = run;
  const drawn = charts.map((chart) => ({
    ...chart,
    ...thin(chart, endedAt, chartBuckets),
    band: bandOf(chart, endedAt),
  }));
  return { endedAt, setting, charts: drawn, ribbons, points, moments: story.moments, digest };
}

export function tellingAt({ story }: RunView<unknown>, { index }: Playhead): Telling {
  const current = story.countUntil(index) - 1;
  const first = Math.max(0, current - sentencesBefore);
  const sentences = story.slice(first, Math.max(0, current) + sentencesAfter + 1);
  return { current, sentences: sentences.map((sentence, n) => ({ n: first + n, ...sentence })) };
}

export function violationsAt({ run }: RunView<unknown>, { at }: Playhead): readonly Violation[] {
  return run.violations.filter(({ atMs }) => atMs <= toMs(at));
}

export function levelsAt({ run }: RunView<unknown>, { at }: Playhead): Levels {
  return Object.fromEntries(run.charts.map((chart) => [chart.id, valueAt(chart, at)]));
}

export function seenAt<Frame>(view: RunView<Frame>, playhead: Playhead): Seen<Frame> {
  return {
    frame: view.frameAt(playhead),
    numbers: view.numbersAt(playhead),
    telling: tellingAt(view, playhead),
    violations: violationsAt(view, playhead),
    levels: levelsAt(view, playhead),
  };
}
