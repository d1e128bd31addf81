import { toMicros } from '#simulator/kernel/time.ts';
import { faultSentence } from '#simulator/scenario/fault.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import type { Playhead } from './cursor.ts';
import { type Draft, draftOfPreset, presetOf, recipeOf } from './draft.ts';
import { type Face, faceOf } from './face.ts';
import { plainPoints } from './points.ts';
import { type Folds, foldsOf, RunView } from './run-view.ts';
import { type Backdrop, type Seen, seenAt } from './seen.ts';
import { type ChartSeries, thin } from './series.ts';
import { simulate } from './simulate.ts';
import { fittingSpeed } from './speed.ts';

/** How a lesson mounts a widget. */
export interface WidgetProps {
  /** The preset that it begins with; without one the first. */
  readonly preset?: string;
  /** Where the playhead stands at first; without it, at a moment of the story near the middle. */
  readonly atMs?: number;
  /** Virtual seconds a second. */
  readonly speed?: number;
}

/** What a reader sees before, or without, any script: plain data, made when the site is built. */
export interface FirstSight<Frame> {
  readonly face: Face;
  readonly preset: string;
  readonly draft: Draft;
  readonly playhead: Playhead;
  readonly speed: number;
  readonly backdrop: Backdrop;
  readonly seen: Seen<Frame>;
}

/** Enough for a line at first sight; the page draws it finer once its own run is there. */
const chartBuckets = 200;

export function firstSight<Frame>(scenario: Scenario, props: WidgetProps = {}): FirstSight<Frame> {
  const face = faceOf(scenario);
  const preset = props.preset ?? face.presets[0]!.id;
  const draft = draftOfPreset(face, presetOf(face, preset));
  const { plan, faults } = prepare(scenario, recipeOf(face, draft));
  if (!plan) throw new Error(`The preset "${preset}" of ${face.id} cannot run. ${faults.map(faultSentence).join(' ')}`);
  const folds = foldsOf(scenario.frameFold, scenario.metricFold) as Folds<Frame>;
  const view = new RunView(face, folds, simulate(plan));
  const playhead = props.atMs === undefined ? tellingPlayhead(view) : view.at(toMicros(props.atMs));
  const { backdrop } = view;
  return {
    face,
    preset,
    draft,
    playhead,
    speed: props.speed ?? fittingSpeed(view.endedAt, view.run.columns.length),
    backdrop: {
      ...backdrop,
      charts: backdrop.charts.map((chart) => sketch(chart, view.endedAt)),
      points: backdrop.points && plainPoints(backdrop.points),
    },
    seen: seenAt(view, playhead),
  };
}

/** The moment of the story that lies nearest to two fifths of the run: something has happened, and more will. */
function tellingPlayhead(view: RunView<unknown>): Playhead {
  const aim = view.endedAt * 0.4;
  const [first, ...rest] = view.story.moments;
  if (!first) return view.at(aim);
  const nearest = rest.reduce((best, each) => (Math.abs(each.at - aim) < Math.abs(best.at - aim) ? each : best), first);
  return view.after(nearest.seq);
}

function sketch(chart: ChartSeries, endedAt: number): ChartSeries {
  const { at, value } = thin(chart, endedAt, chartBuckets);
  return { ...chart, at: Array.from(at), value: Array.from(value) };
}
