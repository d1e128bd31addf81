import type { FieldFace } from './face.ts';

/** A slider has this many places, whatever it sets. */
export const sliderPlaces = 1000;

export interface SliderScale {
  readonly from: number;
  readonly to: number;
  readonly logarithmic: boolean;
  readonly whole: boolean;
}

/** Where a parameter's slider begins and ends; null where it has no use for one. */
export function sliderScale({ kind, slider, min, max }: FieldFace): SliderScale | null {
  if (kind !== 'duration' && kind !== 'number' && kind !== 'count' && kind !== 'probability') return null;
  const from = slider?.from ?? min;
  const to = slider?.to ?? max;
  if (from === null || to === null || from >= to || to - from > 1e9) return null;
  return { from, to, logarithmic: slider?.logarithmic ?? false, whole: kind === 'duration' || kind === 'count' };
}

/** The value at a place of the slider: a round one, and exactly the ends at the ends. */
export function valueAtPlace(scale: SliderScale, place: number): number {
  const share = place / sliderPlaces;
  if (share <= 0) return scale.from;
  if (share >= 1) return scale.to;
  const value = scale.logarithmic
    ? scale.from * (scale.to / scale.from) ** share
    : scale.from + (scale.to - scale.from) * share;
  return rounded(scale, value);
}

/** The place of a value; the ends for what lies beyond them. */
export function placeOfValue({ from, to, logarithmic }: SliderScale, value: number): number {
  const held = Math.min(Math.max(value, from), to);
  const share = logarithmic ? Math.log(held / from) / Math.log(to / from) : (held - from) / (to - from);
  return Math.round(share * sliderPlaces);
}

/** The value that a thumb moved from `value` to `place` means: a key press or the smallest drag always changes it. */
export function valueMovedTo(scale: SliderScale, value: unknown, place: number): number {
  if (typeof value !== 'number') return valueAtPlace(scale, place);
  const direction = Math.sign(place - placeOfValue(scale, value));
  let at = place;
  while (valueAtPlace(scale, at) === value && direction !== 0 && at > 0 && at < sliderPlaces) at += direction;
  return valueAtPlace(scale, at);
}

/** To two digits where the scale is logarithmic, else to a step of which the scale has at least a hundred. */
function rounded({ from, to, logarithmic, whole }: SliderScale, value: number): number {
  const fine = 10 ** Math.floor(Math.log10((logarithmic ? value * 10 : to - from) / 100));
  const step = whole ? Math.max(1, fine) : fine;
  // Steps below 1 are divided by rather than multiplied with, so that 0.35 is 0.35.
  const round = step >= 1 ? Math.round(value / step) * step : Math.round(value * (1 / step)) / Math.round(1 / step);
  return Math.min(Math.max(round, from), to);
}
