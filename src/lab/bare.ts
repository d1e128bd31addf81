import type { FirstSight } from './first-sight.ts';
import { thin } from './series.ts';

const buckets = 80;

/** Two or three presets of one scenario that may be switched, and the few numbers that tell them apart. */
export interface BareChoices {
  readonly presets: readonly string[];
  readonly numbers: readonly string[];
}

/** A first sight without what a bare widget has no place for: laws, forms, the other presets and numbers, words for settings. */
export function bareSight<Frame>(sight: FirstSight<Frame>, { presets, numbers }: BareChoices): FirstSight<Frame> {
  const { face, backdrop, seen } = sight;
  const params = Object.entries(face.params).map(([name, field]) => [name, { ...field, label: '', meaning: '' }]);
  const metrics = Object.entries(face.metrics).filter(([name]) => numbers.includes(name));
  const charts = backdrop.charts.map((chart) => {
    const { at, value } = thin(chart, backdrop.endedAt, buckets);
    return { ...chart, at: Array.from(at), value: Array.from(value) };
  });
  return {
    ...sight,
    face: {
      ...face,
      params: Object.fromEntries(params),
      actions: {},
      metrics: Object.fromEntries(metrics),
      laws: [],
      presets: face.presets.filter(({ id }) => presets.includes(id)).map((preset) => ({ ...preset, meaning: '' })),
    },
    backdrop: { ...backdrop, charts },
    seen: { ...seen, telling: { sentences: [], current: -1 } },
  };
}
