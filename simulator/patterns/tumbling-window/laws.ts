import { inFiringOrder, onceForEachRevision, watermarkOnlyAdvances } from '../../parts/windowing/laws.ts';
import { watermarkFollowsEvents } from '../../parts/windowing/watermark-law.ts';
import type { TumblingLaw } from './kinds.ts';
import { equalsBatch, halfOpen, oneWindowEach } from './placement-laws.ts';
import { droppedOnlyWhenTooLate, firesWhenComplete, holdsWhatItMust } from './timing-laws.ts';

export const laws: readonly TumblingLaw[] = [
  halfOpen,
  oneWindowEach,
  droppedOnlyWhenTooLate,
  watermarkFollowsEvents,
  watermarkOnlyAdvances,
  firesWhenComplete,
  inFiringOrder,
  onceForEachRevision,
  holdsWhatItMust,
  equalsBatch,
];
