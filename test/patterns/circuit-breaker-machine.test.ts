import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { Simulation } from '../../simulator/kernel/simulation.ts';
import { type RunningMachine, startMachine } from '../../simulator/parts/machine-actor.ts';
import { type BreakerEvent, breakerMachine } from '../../simulator/patterns/circuit-breaker/machine.ts';

const timer = 'xstate.after.openMs.breaker.open';
const events = [timer, 'failure-rate', 'slow-call-rate', 'trial-failed', 'trial-succeeded', 'forced', 'reset'];
const input = { openMs: () => 30_000, successThreshold: () => 2 };

/** Every path through the machine that visits no state twice. */
const paths = getSimplePaths(breakerMachine, {
  input,
  events: events.map((type) => ({ type })) as never,
});

describe('the breaker’s machine', () => {
  test('every transition of its definition is taken on the virtual clock, and leads where the definition says', () => {
    const taken = new Set<string>();
    for (const path of paths)
      for (const type of events) {
        const { simulation, machine, states } = start();
        for (const { event } of path.steps) happen(event.type, simulation, machine);
        expect(states.at(-1)).toBe(path.state.value);
        happen(type, simulation, machine);
        const [defined] = transition(breakerMachine, path.state, { type } as BreakerEvent);
        // Only the open state has a timer: elsewhere letting time pass changes nothing.
        expect(states.at(-1)).toBe(defined.value);
        taken.add(`${path.state.value} --${type}`);
      }
    for (const pair of definedTransitions()) expect(taken, `${pair} was never taken`).toContain(pair);
  });

  test('open lasts to the microsecond, and forcing it starts its time anew', () => {
    const { simulation, machine, states } = start();
    machine.send({ type: 'failure-rate' });
    simulation.run(20_000_000);
    machine.send({ type: 'forced' });
    simulation.run(49_999_999);
    expect(states.at(-1)).toBe('open');
    simulation.run(50_000_000);
    expect(states.at(-1)).toBe('half-open');
  });

  test('an error inside a machine surfaces at once, out of send', () => {
    const failing = breakerMachine.provide({
      actions: {
        forgetSuccesses: () => {
          throw new Error('a bug');
        },
      },
    });
    const simulation = new Simulation();
    const machine = startMachine(simulation, failing, input, false, () => {});
    machine.send({ type: 'failure-rate' });
    expect(() => simulation.run(30_000_000)).toThrow('a bug');
  });
});

function start() {
  const simulation = new Simulation();
  const states = ['closed'];
  const machine = startMachine(simulation, breakerMachine, input, false, ({ value }) => states.push(value as string));
  return { simulation, machine, states };
}

function happen(type: string, simulation: Simulation, machine: RunningMachine<typeof breakerMachine>): void {
  if (type === 'xstate.init') return;
  if (type === timer) simulation.run(simulation.now + 30_000_000);
  else machine.send({ type } as BreakerEvent);
}

function definedTransitions(): string[] {
  return Object.entries(breakerMachine.states).flatMap(([state, node]) =>
    [...node.transitions.keys()].map((event) => `${state} --${event}`),
  );
}
