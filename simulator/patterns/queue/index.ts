import { defineScenario } from '../../scenario/scenario.ts';
import { charts } from './charts.ts';
import { frameFold } from './frame.ts';
import { laws } from './laws.ts';
import { metricFold, metrics } from './metrics.ts';
import { queueModel, queueWorkload } from './model.ts';
import { mutants } from './mutants.ts';
import { narration } from './narration.ts';
import { actions, input, kinds, params } from './params.ts';
import { presets } from './presets.ts';
import { resultFold } from './result.ts';

/** Customers, a line and some servers: why waiting explodes long before a server is full. */
export const scenario = defineScenario({
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
  metrics,
  metricFold,
  resultFold,
  frameFold,
  charts,
  laws,
  narration,
  presets,
  mutants,
});
