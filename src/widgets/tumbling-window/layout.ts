import { type Micros, toMicros } from '#simulator/kernel/time.ts';
import type { EventPoint, Firing, FrameWindow, TumblingFrame } from '#simulator/patterns/tumbling-window/frame.ts';
import { tumblingGrid } from '#simulator/patterns/tumbling-window/rules.ts';
import type { Setting } from '#simulator/scenario/scenario.ts';
import { stepPath } from '../../pictures/step-path.ts';

/** The plane: across when an event arrives, upwards when it happened. Both in shares of its sides. */
export interface Plane {
  readonly endsAt: Micros;
  /** The event times at its lower and upper edge. */
  readonly from: Micros;
  readonly to: Micros;
  x(at: Micros): number;
  y(t: Micros): number;
}

export interface Band {
  readonly start: Micros;
  readonly end: Micros;
}

const mostBands = 60;

export function bandsOf({ params, originUs }: Setting, endsAt: Micros): readonly Band[] {
  const { size, phase } = tumblingGrid({ sizeMs: Number(params.sizeMs), offsetMs: Number(params.offsetMs) }, originUs);
  const first = Math.floor((0 - phase) / size) * size + phase;
  const count = Math.ceil((Math.max(endsAt, 1) - first) / size);
  if (count > mostBands) return [];
  return Array.from({ length: count }, (_, n) => ({ start: first + n * size, end: first + (n + 1) * size }));
}

export function planeOf(bands: readonly Band[], endsAt: Micros): Plane {
  const from = Math.min(0, bands[0]?.start ?? 0);
  const to = Math.max(endsAt, bands.at(-1)?.end ?? 0, 1);
  return {
    endsAt,
    from,
    to,
    x: (at) => at / Math.max(endsAt, 1),
    y: (t) => Math.min(Math.max((t - from) / (to - from), 0), 1),
  };
}

/** The picture's own units; the browser stretches them. */
export const planeSize = 1000;

/** Where event time and arrival are the same: what lies below it came later than it happened. */
export function diagonalOf(plane: Plane): string {
  const point = (at: Micros): string => `${planeSize * plane.x(at)} ${planeSize * (1 - plane.y(at))}`;
  return `M${point(Math.max(0, plane.from))}L${point(plane.endsAt)}`;
}

/** The watermark over time, from the chart that tells how far it lags behind the clock. */
export function watermarkPath(
  plane: Plane,
  lag: { readonly at: ArrayLike<number>; readonly value: ArrayLike<number> },
): string {
  const points = Array.from({ length: lag.at.length }, (_, n) => {
    const at = lag.at[n]!;
    return [planeSize * plane.x(at), planeSize * (1 - plane.y(at - toMicros(lag.value[n]!)))] as const;
  });
  return stepPath(points, planeSize);
}

export interface Result {
  readonly id: string;
  readonly at: Micros;
  readonly start: Micros;
  readonly end: Micros;
  readonly text: string;
  readonly corrects: boolean;
}

/** What was given out, one label for each window and instant: with several keys, how many results. */
export function resultsOf({ firings }: TumblingFrame): readonly Result[] {
  const together = Map.groupBy(firings, ({ at, end }) => `${at} ${end}`);
  return [...together].map(([id, group]) => {
    const { at, start, end } = group[0]!;
    return { id, at, start, end, text: resultText(group), corrects: group.some(({ revision }) => revision > 0) };
  });
}

const mostValues = 3;

function resultText(group: readonly Firing[]): string {
  if (group.length > mostValues) return `${group.length} results`;
  return group.map(({ value }) => amountText(value)).join(' · ');
}

/** The windows that are still held, with what those would say that have said nothing yet: one text for each span. */
export function heldOf({
  windows,
}: TumblingFrame): readonly { readonly start: Micros; readonly end: Micros; readonly text: string }[] {
  const spans = Map.groupBy(windows, ({ start }) => start);
  return [...spans].map(([start, group]) => ({
    start,
    end: group[0]!.end,
    text: heldText(group.filter(({ firings }) => firings === 0)),
  }));
}

function heldText(group: readonly FrameWindow[]): string {
  if (group.length === 0) return '';
  if (group.length > mostValues) return `${group.length} windows so far`;
  return `${group.map(({ value }) => amountText(value)).join(' · ')} so far`;
}

/** 10,000 or 146.33. */
function amountText(value: number | null): string {
  if (value === null) return '–';
  return String(Number(value.toFixed(2))).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

export function fateWords({ fate }: EventPoint): string {
  return { 'on-time': 'in time', corrects: 'late: corrects its window', dropped: 'late: dropped' }[fate];
}
