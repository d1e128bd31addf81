import { happening } from '../../kernel/simulation.ts';
import type { WindowWorld } from './kinds.ts';

/**
 * Tells when the input has ended, after everything else of that instant. A recorded input ends with its last record. A run with
 * an end of its own watches the stream to that end: only then is it known that nothing more comes, and a generated stream
 * ends there too, so that it can be recorded and given back. Records that such a run never gets to are input that has not ended.
 */
export function watchEndOfInput(world: WindowWorld, ended: () => void): { received(): void } {
  const { simulation, recordCount, untilUs } = world;
  let count = 0;

  function isComplete(): boolean {
    return count > 0 && (recordCount === null || count === recordCount);
  }

  // Scheduled first, it would come before what others schedule for that instant: a second step puts it last.
  if (untilUs !== null)
    simulation.schedule(untilUs, happening.model, () => simulation.after(0, () => isComplete() && ended()));

  return {
    received() {
      count++;
      if (untilUs === null && isComplete()) simulation.after(0, ended);
    },
  };
}
