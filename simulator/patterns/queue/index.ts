import { defineScenario } from '../../scenario/scenario.ts';
import { frameFold } from './frame.ts';
import { happenings } from './happenings.data.ts';
import { metricFold, metrics } from './metrics.ts';
import { mutants } from './mutants.ts';
import { presets } from './presets.ts';
import { resultFold } from './result.ts';
import { runnable } from './runnable.ts';

/** Customers, a line and some servers: why waiting explodes long before a server is full. */
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
