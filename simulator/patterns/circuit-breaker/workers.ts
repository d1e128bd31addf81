import { toMicros } from '../../kernel/time.ts';
import type { BreakerWorld, CallRecord } from './kinds.ts';

/** The shop's pool of workers, shared by orders and all other requests; nobody waits for one. */
export interface Workers {
  readonly busy: number;
  /** Takes a worker, if one is free. */
  take(): boolean;
  free(): void;
  serveOther(record: CallRecord): void;
}

export function createWorkers(world: BreakerWorld): Workers {
  const { params, simulation } = world;
  let busy = 0;
  let others = 0;

  const endOther = (number: number): void => {
    busy--;
    world.emit('other-ended', 'shop', number, null, {});
  };

  const take = (): boolean => {
    if (busy >= params.clientWorkers) return false;
    busy++;
    return true;
  };

  return {
    get busy() {
      return busy;
    },
    take,
    free() {
      busy--;
    },
    serveOther(record) {
      const number = ++others;
      if (!take()) {
        world.emit('other-refused', 'shop', number, null, {});
        return;
      }
      world.emit('other-started', 'shop', number, null, { takesMs: record.latencyMs, workersBusy: busy });
      simulation.after(toMicros(record.latencyMs), endOther, number);
    },
  };
}
