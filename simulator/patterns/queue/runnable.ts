import { defineRunnable } from '../../scenario/scenario.ts';
import { charts } from './charts.ts';
import { laws } from './laws.ts';
import { queueModel, queueWorkload } from './model.ts';
import { narration } from './narration.ts';
import { actions, input, kinds, params } from './params.ts';

/** What a run needs, and no more: a page loads this before anybody has touched it. */
export const runnable = defineRunnable({
  id: 'queue',
  version: 1,
  shelf: 'primer',
  title: 'Queues',
  question: 'Why does waiting explode long before a server is full?',
  untilMs: 20_000,
  params,
  actions,
  input,
  kinds,
  model: (world) => queueModel(world),
  workload: queueWorkload,
  charts,
  laws,
  narration,
});
