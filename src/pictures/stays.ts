import type { Micros } from '#simulator/kernel/time.ts';
import { shareOf, type TimeWindow } from './time-window.ts';

/** How long somebody was there; `to` is null while they still are. */
export interface Stay {
  readonly id: number;
  readonly from: Micros;
  readonly to: Micros | null;
}

/** A rectangle of a picture: across as shares of the window, up in whole units of one stay. */
export interface Block {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Each stay in a row of its own, the first at the bottom. */
export function rowsOf(stays: readonly Stay[], window: TimeWindow, at: Micros): readonly Block[] {
  return stays.flatMap(({ id, from, to }, level) => blockOf(window, id, from, Math.min(to ?? at, at), level));
}

/**
 * The same stays let down to the floor: at any moment those present lie on each other without a gap, the first to come
 * at the bottom, so that together they are as high as their number.
 */
export function heapOf(stays: readonly Stay[], window: TimeWindow, at: Micros): readonly Block[] {
  return stays.flatMap((stay, n) => {
    const end = Math.min(stay.to ?? at, at);
    const below = stays.slice(0, n).filter(({ to }) => to === null || to > stay.from);
    const drops = below.flatMap(({ to }) => (to !== null && to < end ? [to] : [])).sort((a, b) => a - b);
    const edges = [stay.from, ...drops, end];
    return edges
      .slice(0, -1)
      .flatMap((from, drop) => blockOf(window, stay.id, from, edges[drop + 1]!, below.length - drop));
  });
}

/** The most that were there at once. */
export function peakOf(heap: readonly Block[]): number {
  return heap.reduce((most, { level }) => Math.max(most, level + 1), 0);
}

/** Blocks as one path, in a box of 1000 × `units`. */
export function blocksPath(blocks: readonly Block[], units: number): string {
  return blocks
    .map(
      ({ from, to, level }) =>
        `M${short(1000 * from)} ${units - level - 1}h${short(1000 * (to - from))}v1H${short(1000 * from)}z`,
    )
    .join('');
}

function blockOf(window: TimeWindow, id: number, from: Micros, to: Micros, level: number): readonly Block[] {
  const [begin, end] = [Math.max(from, window.from), Math.min(to, window.to)];
  return end > begin ? [{ id, from: shareOf(window, begin), to: shareOf(window, end), level }] : [];
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
