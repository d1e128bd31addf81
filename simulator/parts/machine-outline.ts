import type { AnyStateMachine, EventObject, MachineContext, TransitionDefinition } from 'xstate';

/** A way from one state to another, for one event or timer. */
export interface OutlineEdge {
  readonly from: string;
  readonly to: string;
  /** What sets it off: the name of an event, or of a delay that has passed. */
  readonly on: string;
  readonly timed: boolean;
  readonly guard: string | null;
}

/** A state machine as plain data, to draw it where the machine itself is not at hand. Flat machines only. */
export interface MachineOutline {
  readonly initial: string;
  readonly states: readonly string[];
  readonly edges: readonly OutlineEdge[];
}

type AnyTransition = TransitionDefinition<MachineContext, EventObject>;

/** Reads the states and transitions out of a machine's own definition. */
export function outlineOf(machine: AnyStateMachine): MachineOutline {
  const states = Object.keys(machine.states);
  const edges = states.flatMap((from) => {
    const node = machine.states[from]!;
    const timers = new Map(
      node.after.map((each) => [
        each.eventType,
        typeof each.delay === 'number' ? `${each.delay} ms` : String(each.delay),
      ]),
    );
    const transitions: AnyTransition[] = [...node.transitions.values()].flat();
    return transitions.map((transition): OutlineEdge => {
      const timer = timers.get(transition.eventType);
      return {
        from,
        to: transition.target?.[0]?.key ?? from,
        on: timer ?? transition.eventType,
        timed: timer !== undefined,
        guard: guardName(transition.guard),
      };
    });
  });
  return { initial: machine.root.initial.target[0]!.key, states, edges };
}

function guardName(guard: AnyTransition['guard']): string | null {
  if (guard === undefined) return null;
  if (typeof guard === 'string') return guard;
  return 'type' in guard && typeof guard.type === 'string' ? guard.type : 'condition';
}
