import { defineScenario } from '../../scenario/scenario.ts';
import { charts } from './charts.ts';
import { frameFold } from './frame.ts';
import { kinds } from './kinds.ts';
import { laws } from './laws.ts';
import { metricFold, metrics } from './metrics.ts';
import { breakerModel } from './model.ts';
import { mutants } from './mutants.ts';
import { narration } from './narration.ts';
import { actions, input, params } from './params.ts';
import { presets } from './presets.ts';
import { resultFold } from './result.ts';
import { ribbons } from './ribbons.ts';
import { traffic } from './traffic.ts';

/** A shop, its payment service, and a breaker between them that stops asking while the service is ill. */
export const scenario = defineScenario({
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
  metrics,
  metricFold,
  resultFold,
  frameFold,
  charts,
  ribbons,
  laws,
  narration,
  presets,
  mutants,
});
