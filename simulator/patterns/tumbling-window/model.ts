import { unitDistribution } from '../../kernel/distributions.ts';
import { type Content, delayedWorkload } from '../../parts/windowing/delayed-workload.ts';
import type { WindowRecord } from '../../parts/windowing/params.ts';
import type { WindowRules } from '../../parts/windowing/rules.ts';
import { windowOperator } from '../../parts/windowing/window-operator.ts';
import type { Model, Workload } from '../../scenario/scenario.ts';
import type { TumblingWorld } from './kinds.ts';
import type { actions } from './params.ts';
import { type TumblingGrid, tumblingGrid, tumblingRules } from './rules.ts';

/** A stream cut into windows of one size; `rulesFor` is what a mutant replaces. */
export function tumblingModel(
  world: TumblingWorld,
  rulesFor: (grid: TumblingGrid) => WindowRules = tumblingRules,
): Model<WindowRecord, typeof actions> {
  return { ...windowOperator(world, rulesFor(tumblingGrid(world.params, world.originUs))), actions: {} };
}

const amount = unitDistribution('lognormal', 0.8);
const meanAmount = 140;

/** Sales of the web shop's branches, in whole euros, so that sums are exact. */
const sale: Content = (draws, keys) => ({
  key: `shop ${1 + Math.floor(draws.uniform() * keys)}`,
  value: Math.max(1, Math.round(meanAmount * amount(draws))),
});

export function tumblingWorkload(world: TumblingWorld): Workload<WindowRecord> {
  return delayedWorkload(world, sale);
}
