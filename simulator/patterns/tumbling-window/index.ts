import { happenings } from '../../parts/windowing/happenings.data.ts';
import { windowResultFold } from '../../parts/windowing/result.ts';
import { defineScenario } from '../../scenario/scenario.ts';
import { frameFold } from './frame.ts';
import { metricFold, metrics } from './metrics.ts';
import { mutants } from './mutants.ts';
import { presets } from './presets.ts';
import { runnable } from './runnable.ts';

/** A stream cut into windows of one size by event time: when is an hour over? */
export const scenario = defineScenario({
  ...runnable,
  metrics,
  metricFold,
  resultFold: windowResultFold,
  frameFold,
  presets,
  happenings,
  mutants,
});
