import { windowCharts } from '../../parts/windowing/charts.ts';
import { windowKinds } from '../../parts/windowing/kinds.ts';
import { defineRunnable } from '../../scenario/scenario.ts';
import type { TumblingWorld } from './kinds.ts';
import { laws } from './laws.ts';
import { tumblingModel, tumblingWorkload } from './model.ts';
import { narration } from './narration.ts';
import { actions, input, params } from './params.ts';
import { scatter } from './scatter.ts';

/** What a run needs, and no more: a page loads this before anybody has touched it. */
export const runnable = defineRunnable({
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
  charts: windowCharts,
  scatter,
  laws,
  narration,
});
