import type { Micros } from '#simulator/kernel/time.ts';

/** A spot of a stage that stretches: across in percent of its width and some pixels more, down in pixels. */
export interface StageSpot {
  readonly percent: number;
  readonly dx: number;
  readonly y: number;
}

/** Where something stands on a wide stage and on a narrow one; the style sheet chooses between them. */
export interface Place {
  readonly wide: StageSpot;
  readonly narrow: StageSpot;
}

/**
 * What a message looks like. Round: under way; hollow: an answer; ringed: a trial; diamond: not what was asked for;
 * cross: refused or lost; barred: somebody else's, refused.
 */
export type Shape = 'round' | 'hollow' | 'ringed' | 'diamond' | 'cross' | 'barred';

export function spot(percent: number, y = 0, dx = 0): StageSpot {
  return { percent, dx, y };
}

/** The same place, moved by some pixels: along the stage where it is wide, down it where it is narrow. */
export function moved(
  { wide, narrow }: Place,
  by: Partial<Record<'wide' | 'narrow', readonly [dx: number, dy: number]>>,
): Place {
  const shift = (from: StageSpot, [dx, dy]: readonly [number, number] = [0, 0]): StageSpot => ({
    ...from,
    dx: from.dx + dx,
    y: from.y + dy,
  });
  return { wide: shift(wide, by.wide), narrow: shift(narrow, by.narrow) };
}

/** A way from place to place, each leg as long in time as the others; `bow` lets it sag, in pixels. */
export interface Route {
  readonly places: readonly Place[];
  readonly bow?: { readonly wide: number; readonly narrow: number };
}

/** Where one stands on a route after a share of it: a message's place follows from its times alone. */
export function onRoute({ places, bow }: Route, share: number): Place {
  const legs = places.length - 1;
  const along = Math.min(Math.max(share, 0), 1) * legs;
  const leg = Math.min(Math.floor(along), legs - 1);
  const place = mixed(places[leg]!, places[leg + 1]!, along - leg);
  if (!bow) return place;
  const sag = 4 * share * (1 - share);
  return moved(place, { wide: [0, bow.wide * sag], narrow: [bow.narrow * sag, 0] });
}

export function mixed(from: Place, to: Place, share: number): Place {
  return { wide: mixedSpot(from.wide, to.wide, share), narrow: mixedSpot(from.narrow, to.narrow, share) };
}

function mixedSpot(from: StageSpot, to: StageSpot, share: number): StageSpot {
  const mix = (one: number, other: number): number => one + (other - one) * share;
  return { percent: mix(from.percent, to.percent), dx: mix(from.dx, to.dx), y: mix(from.y, to.y) };
}

/** How much of a journey is over that began at `since` and takes `lasting`; null before and after it. */
export function underWay(since: Micros, at: Micros, lasting: Micros): number | null {
  const share = (at - since) / lasting;
  return share >= 0 && share < 1 ? share : null;
}

/** The custom properties that `.placed` reads. */
export function placeStyle({ wide, narrow }: Place): string {
  return `--x:${across(wide)};--y:${short(wide.y)}px;--nx:${across(narrow)};--ny:${short(narrow.y)}px`;
}

function across({ percent, dx }: StageSpot): string {
  return dx === 0 ? `${short(percent)}%` : `calc(${short(percent)}% + ${short(dx)}px)`;
}

function short(value: number): number {
  return Number(value.toFixed(1));
}
