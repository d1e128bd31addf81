import { defineScenario } from '../../scenario/scenario.ts';
import { frameFold } from './frame.ts';
import { happenings } from './happenings.data.ts';
import { metricFold, metrics } from './metrics.ts';
import { mutants } from './mutants.ts';
import { presets } from './presets.ts';
import { resultFold } from './result.ts';
import { runnable } from './runnable.ts';

/** A shop, its payment service, and a breaker between them that stops asking while the service is ill. */
export const scenario = defineScenario({
  ...runnable,
  metrics,
  metricFold,
  resultFold,
  frameFold,
  presets,
  happenings,
  mutants,
});
