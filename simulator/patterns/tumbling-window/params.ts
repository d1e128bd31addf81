import { delayedWorkloadParams, windowFields, windowParams } from '../../parts/windowing/params.ts';
import { duration, maxTimeMs } from '../../scenario/field.ts';
import type { InputDefinition } from '../../scenario/records.ts';

export const params = {
  sizeMs: duration({
    label: 'Size',
    meaning: 'How long a window is.',
    default: 3_600_000,
    min: 1,
    max: 1e12,
    slider: { from: 60_000, to: 86_400_000, logarithmic: true },
  }),
  offsetMs: duration({
    label: 'Offset',
    meaning:
      'Moves all window boundaries: they lie at the offset plus multiples of the size, from 0 or, for ISO times, from 1970 in UTC.',
    default: 0,
    min: -maxTimeMs,
    slider: { from: -3_600_000, to: 3_600_000 },
  }),
  ...windowParams,
  ...delayedWorkloadParams({
    eventsPerSecond: 0.02,
    meanDelayMs: 30_000,
    lateProbability: 0.04,
    lateDelayMs: 1_200_000,
    keys: 3,
  }),
} as const;
export type TumblingParams = typeof params;

export const actions = {} as const;

export const input = { order: 'by-arrival', fields: windowFields } as const satisfies InputDefinition;
export type TumblingInput = (typeof input)['fields'];
