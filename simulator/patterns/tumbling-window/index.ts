import { windowCharts } from '../../parts/windowing/charts.ts';
import { windowKinds } from '../../parts/windowing/kinds.ts';
import { windowResultFold } from '../../parts/windowing/result.ts';
import { defineScenario } from '../../scenario/scenario.ts';
import { frameFold } from './frame.ts';
import type { TumblingWorld } from './kinds.ts';
import { laws } from './laws.ts';
import { metricFold, metrics } from './metrics.ts';
import { tumblingModel, tumblingWorkload } from './model.ts';
import { mutants } from './mutants.ts';
import { narration } from './narration.ts';
import { actions, input, params } from './params.ts';
import { presets } from './presets.ts';

/** A stream cut into windows of one size by event time: when is an hour over? */
export const scenario = defineScenario({
  id: 'tumbling-window',
  version: 1,
  shelf: 'pattern',
  title: 'Tumbling windows',
  question: 'When is an hour over?',
  untilMs: 15_000_000,
  params,
  actions,
  input,
  kinds: windowKinds,
  model: (world: TumblingWorld) => tumblingModel(world),
  workload: tumblingWorkload,
  metrics,
  metricFold,
  resultFold: windowResultFold,
  frameFold,
  charts: windowCharts,
  laws,
  narration,
  presets,
  mutants,
});
