import type { WindowEntry, WindowKinds } from '../../parts/windowing/kinds.ts';
import type { Law, Setting } from '../../scenario/scenario.ts';
import type { World } from '../../scenario/world.ts';
import type { TumblingParams } from './params.ts';

export type TumblingLaw = Law<TumblingParams, WindowEntry>;
export type TumblingSetting = Setting<TumblingParams>;
export type TumblingWorld = World<TumblingParams, WindowKinds>;
