import type { Micros } from '#simulator/kernel/time.ts';
import type { Player } from './player.svelte.ts';
import type { RunView } from './run-view.ts';
import { fittingSpeed } from './speed.ts';

/** From how many times as long, or as short, a run wants a speed of its own. */
const much = 3;
/** The speed at which runs of each length were left: somebody may have set it by hand. */
const leftAt = new WeakMap<object, Map<Micros, number>>();

/** A run that is much longer or shorter than the one before it plays at a speed that suits it. */
export function suitSpeed<Frame>(player: Player<Frame>, endedBefore: Micros, view: RunView<Frame>): void {
  const [short, long] = [endedBefore, view.endedAt].sort((a, b) => a - b) as [Micros, Micros];
  if (long < much * short) return;
  const left = leftAt.get(player) ?? new Map<Micros, number>();
  leftAt.set(player, left.set(endedBefore, player.speed));
  player.speed = left.get(view.endedAt) ?? fittingSpeed(view.endedAt, view.run.columns.length);
}
