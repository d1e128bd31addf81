import {
  type Actor,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';
import type { Simulation } from '../kernel/simulation.ts';
import { toMicros } from '../kernel/time.ts';

/** A machine at work on the virtual clock. */
export interface RunningMachine<M extends AnyStateMachine> {
  send(event: EventFromLogic<M>): void;
}

/**
 * Starts a machine whose delays, in ms, are virtual delays, each due in the order of all events; `timersAreWork`:
 * whether a run without an end goes on for their sake. `changed` hears of every transition.
 * An error inside the machine is thrown at once, out of `send` or the timer: XState alone would hold it back
 * for a timer of the platform, and the run would go on with a dead machine.
 */
export function startMachine<M extends AnyStateMachine>(
  simulation: Simulation,
  machine: M,
  input: InputFrom<M>,
  timersAreWork: boolean,
  changed: (snapshot: SnapshotFrom<M>) => void,
): RunningMachine<M> {
  let failure: { readonly error: unknown } | null = null;
  const surface = (): void => {
    if (failure) throw failure.error;
  };
  const clock = {
    setTimeout(callback: () => void, delayMs: number): number {
      const fire = (): void => {
        callback();
        surface();
      };
      return timersAreWork ? simulation.after(toMicros(delayMs), fire) : simulation.background(toMicros(delayMs), fire);
    },
    clearTimeout: (handle: number): void => simulation.cancel(handle),
  };
  // Which options a machine needs depends on its type, which is not known here; `input` fits it by this signature.
  const actor = (createActor as (machine: M, options: object) => Actor<M>)(machine, { input, clock });
  actor.subscribe({
    next: (snapshot) => {
      // An observer that throws is held back by XState, too.
      try {
        changed(snapshot);
      } catch (error) {
        failure = { error };
      }
    },
    error(error: unknown) {
      failure = { error };
    },
  });
  actor.start();
  surface();
  return {
    send(event) {
      actor.send(event);
      surface();
    },
  };
}
