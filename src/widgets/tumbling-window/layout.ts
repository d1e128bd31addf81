import { amountWords } from '#simulator/kernel/amount-words.ts';
import { type Micros, toMicros } from '#simulator/kernel/time.ts';
import { durationWords } from '#simulator/kernel/words.ts';
import type { Firing, FrameWindow, TumblingFrame } from '#simulator/patterns/tumbling-window/frame.ts';
import { tumblingGrid } from '#simulator/patterns/tumbling-window/rules.ts';
import type { Setting } from '#simulator/scenario/scenario.ts';
import type { Points } from '../../lab/points.ts';
import { type ClockScale, clockText, timeTicks } from '../../pictures/clock.ts';
import type { Plane, PlaneFlag, PlanePatch } from '../../pictures/plane.ts';
import type { Shape } from '../../pictures/topology.ts';

export interface Band {
  readonly start: Micros;
  readonly end: Micros;
}

/** In the order of the scatter's fates: on time, corrects, dropped. */
export const shapes: readonly Shape[] = ['round', 'diamond', 'cross'];
export const marks = [
  { words: 'in time', shape: 'round' },
  { words: 'late: corrects', shape: 'diamond' },
  { words: 'late: dropped', shape: 'cross' },
  { words: 'watermark', line: 'staircase' },
  { words: 'heard of at once', line: 'diagonal' },
] as const;

/** More windows than this cannot be told apart: then the plane is tilted, and shows how late everything is. */
const mostBands = 60;
/** With more, only the latest results are named. */
const fewBands = 12;
const fewLines = 5;

export function bandsOf({ params, originUs }: Setting, endsAt: Micros, latest: Micros): readonly Band[] {
  const { size, phase } = tumblingGrid({ sizeMs: Number(params.sizeMs), offsetMs: Number(params.offsetMs) }, originUs);
  const first = Math.floor((0 - phase) / size) * size + phase;
  const count = Math.ceil((Math.max(endsAt, latest, 1) - first) / size);
  if (count > mostBands) return [];
  return Array.from({ length: count }, (_, n) => ({ start: first + n * size, end: first + (n + 1) * size }));
}

/** Up to the latest event time, too: a clock that is ahead must stay in the picture. */
export function latestOf(points: Points | null): Micros {
  let latest = 0;
  for (let n = 0; n < (points?.t.length ?? 0); n++) latest = Math.max(latest, points!.t[n]!);
  return latest;
}

export function planeOf(bands: readonly Band[], endsAt: Micros, points: Points | null): Plane {
  if (bands.length > 0)
    return { endsAt, from: Math.min(0, bands[0]!.start), to: Math.max(endsAt, bands.at(-1)!.end), tilted: false };
  let latest = 0;
  let earliest = -1;
  for (let n = 0; n < (points?.t.length ?? 0); n++) {
    const level = points!.t[n]! - points!.at[n]!;
    latest = Math.max(latest, level);
    earliest = Math.min(earliest, level);
  }
  return { endsAt, from: earliest * 1.02, to: Math.max(latest * 1.05, -earliest * 0.05), tilted: true };
}

/** The bands with the time at the upper edge of each, as far as there is room. */
export function namedBands(
  bands: readonly Band[],
  scale: ClockScale,
): readonly (Band & { readonly name: string | null })[] {
  const every = Math.ceil(bands.length / fewBands);
  return bands.map((band, n) => ({
    ...band,
    name: (n + 1) % every === 0 ? clockText(band.end, scale).replace(/:00$/, '') : null,
  }));
}

/** On a tilted plane, where windows cannot be told apart: lines at round times of lateness. */
export function latenessBands({ from }: Plane): readonly (Band & { readonly name: string | null })[] {
  const ticks = timeTicks(0, -from, fewLines).filter(({ at }) => at > 0);
  return ticks.map(({ at }, n) => ({ start: -(ticks[n + 1]?.at ?? -from), end: -at, name: durationWords(at / 1000) }));
}

/** Each span while it fills, and after its first result as long as it is held for corrections. */
export function patchesOf(frame: TumblingFrame, size: Micros, bands: readonly Band[]): readonly PlanePatch[] {
  if (bands.length === 0) return [];
  const inView = (start: Micros): boolean => start >= bands[0]!.start && start < bands.at(-1)!.end;
  const texts = new Map(
    [...Map.groupBy(frame.windows, ({ start }) => start)].map(
      ([start, group]) => [start, heldText(group.filter(({ firings }) => firings === 0))] as const,
    ),
  );
  return frame.lives
    .filter(({ start }) => inView(start))
    .flatMap(({ start, openedAt, firedAt, closedAt }) => {
      const span = { start, end: start + size };
      const fills: PlanePatch = {
        ...span,
        id: `fills ${start}`,
        from: openedAt,
        to: firedAt ?? frame.at,
        kind: 'fills',
        text: firedAt === null && bands.length <= fewBands ? (texts.get(start) ?? '') : '',
        aside: 'so far',
      };
      const until = closedAt ?? frame.at;
      if (firedAt === null || until <= firedAt) return [fills];
      return [fills, { ...span, id: `held ${start}`, from: firedAt, to: until, kind: 'held', text: '' }];
    });
}

/** What was given out, one flag for each window and instant: with several keys, how many results. */
export function flagsOf(frame: TumblingFrame, bands: readonly Band[]): readonly PlaneFlag[] {
  if (bands.length === 0) return [];
  const together = [...Map.groupBy(frame.firings, ({ at, end }) => `${at} ${end}`)];
  const shown = bands.length <= fewBands ? together : together.slice(-1);
  return shown.map(([id, group]) => {
    const { at, end } = group[0]!;
    const isRevision = group.some(({ revision }) => revision > 0);
    return { id, at, t: end, text: resultText(group), kind: isRevision ? 'revision' : 'result' };
  });
}

const mostValues = 3;

function resultText(group: readonly Firing[]): string {
  if (group.length > mostValues) return `${group.length} results`;
  return valuesText(group);
}

function heldText(group: readonly FrameWindow[]): string {
  if (group.length === 0) return '';
  if (group.length > mostValues) return `${group.length} windows`;
  return valuesText(group);
}

function valuesText(group: readonly { readonly value: number }[]): string {
  return group.map(({ value }) => amountWords(value)).join(' · ');
}

export function sizeOf({ params }: Setting): Micros {
  return toMicros(Number(params.sizeMs));
}
