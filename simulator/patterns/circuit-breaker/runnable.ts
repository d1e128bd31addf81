import { defineRunnable } from '../../scenario/scenario.ts';
import { charts } from './charts.ts';
import { kinds } from './kinds.ts';
import { laws } from './laws.ts';
import { breakerModel } from './model.ts';
import { narration } from './narration.ts';
import { actions, input, params } from './params.ts';
import { ribbons } from './ribbons.ts';
import { traffic } from './traffic.ts';

/** What a run needs, and no more: a page loads this before anybody has touched it. */
export const runnable = defineRunnable({
  id: 'circuit-breaker',
  version: 1,
  shelf: 'pattern',
  title: 'Circuit breaker',
  question: 'When a service is ill, why is it better to stop asking?',
  untilMs: 300_000,
  params,
  actions,
  input,
  kinds,
  model: (world) => breakerModel(world),
  workload: traffic,
  charts,
  ribbons,
  laws,
  narration,
});
