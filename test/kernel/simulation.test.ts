import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BudgetExceeded } from '#simulator/kernel/budget.ts';
import { happening, Simulation } from '#simulator/kernel/simulation.ts';
import { type Behaviour, type Clock, NaiveSimulation, play } from './naive-simulation.ts';

function clockOf(simulation: Simulation): Clock {
  return {
    get now() {
      return simulation.now;
    },
    get events() {
      return simulation.events;
    },
    get pending() {
      return simulation.pending;
    },
    schedule: (time, kind, happen, isWork) => simulation.schedule(time, kind, happen, 0, isWork),
    cancel: (handle) => simulation.cancel(handle),
    run: (until) => simulation.run(until),
  };
}

const schedules = fc.array(
  fc.record({
    delay: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 50 })),
    kind: fc.constantFrom(happening.workload, happening.action, happening.model),
    isWork: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { maxLength: 4 },
);
const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  schedules,
  cancels: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
});
const ends = fc.array(fc.option(fc.nat({ max: 60 })), { minLength: 1, maxLength: 4 });

describe('the order of events', () => {
  test('is that of a naive list: any delays, cancellations of past and future, background, ends', () => {
    fc.assert(
      fc.property(fc.array(behaviour, { minLength: 1, maxLength: 30 }), ends, (behaviours, until) => {
        const real = play(clockOf(new Simulation()), behaviours, until);
        expect(real).toEqual(play(new NaiveSimulation(), behaviours, until));
      }),
      { numRuns: 2000 },
    );
  });

  test('of an instant is workload, actions, model, each in the order of scheduling', () => {
    const simulation = new Simulation();
    const seen: number[] = [];
    const note = (number: number): void => void seen.push(number);
    for (const number of [6, 7]) simulation.after(10, note, number);
    for (const number of [4, 5]) simulation.schedule(10, happening.action, note, number);
    for (const number of [1, 2, 3]) simulation.schedule(10, happening.workload, note, number);
    simulation.run(10);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a delay of 0 comes after everything of its instant that is already scheduled', () => {
    const simulation = new Simulation();
    const seen: string[] = [];
    simulation.after(5, () => {
      seen.push('first');
      simulation.after(0, () => seen.push('after first'));
    });
    simulation.after(5, () => seen.push('second'));
    simulation.run(null);
    expect(seen).toEqual(['first', 'second', 'after first']);
    expect(simulation.now).toBe(5);
  });

  test.each([[-1], [0.5], [NaN], [Infinity]])('an event at %d µs is refused', (time) => {
    expect(() => new Simulation().schedule(time, happening.model, () => {})).toThrow(/whole and never in the past/);
  });
});

describe('the end of a run', () => {
  test('with an end, it includes what happens at that moment and stands there', () => {
    const simulation = new Simulation();
    const seen: number[] = [];
    for (const time of [10, 20, 21]) simulation.schedule(time, happening.model, () => seen.push(time));
    expect(simulation.run(20)).toBe(20);
    expect(seen).toEqual([10, 20]);
    expect(simulation.pending).toBe(1);
    expect(simulation.run(100)).toBe(100);
    expect(seen).toEqual([10, 20, 21]);
  });

  test('without an end, periodic happenings do not keep it alive, and the last instant is finished', () => {
    const simulation = new Simulation();
    const seen: string[] = [];
    const tick = (): void => {
      seen.push(`tick at ${simulation.now}`);
      simulation.background(10, tick);
    };
    simulation.background(10, tick);
    simulation.schedule(20, happening.workload, () => seen.push('last work'));
    expect(simulation.run(null)).toBe(20);
    expect(seen).toEqual(['tick at 10', 'last work', 'tick at 20']);
  });

  test('without work, it ends where it is', () => {
    const simulation = new Simulation();
    simulation.background(10, () => {});
    expect(simulation.run(null)).toBe(0);
    expect(simulation.events).toBe(0);
  });
});

describe('cancellation', () => {
  const insideOf = (simulation: Simulation) =>
    simulation as unknown as { queue: { size: number }; handlers: unknown[]; generations: Uint32Array };

  test('gives its memory back, however often timers are started and cancelled', () => {
    const simulation = new Simulation();
    for (let each = 0; each < 200_000; each++) simulation.cancel(simulation.after(1_000_000 + each, () => {}));
    expect(simulation.pending).toBe(0);
    expect(insideOf(simulation).queue.size).toBeLessThan(200);
    expect(insideOf(simulation).handlers.length).toBeLessThan(200);
  });

  test('of half of a thousand pending timers, again and again, keeps the other half', () => {
    const simulation = new Simulation();
    let happened = 0;
    for (let round = 0; round < 50; round++) {
      const handles = Array.from({ length: 1000 }, () => simulation.after(1, () => happened++));
      for (const [index, handle] of handles.entries()) if (index % 2 === 0) simulation.cancel(handle);
      expect(simulation.pending).toBe(500);
      simulation.run(null);
    }
    expect(happened).toBe(25_000);
    expect(insideOf(simulation).handlers.length).toBeLessThan(2100);
  });

  test('by a handle of the past leaves alone who has its place now, also when generations wrap', () => {
    const simulation = new Simulation();
    simulation.cancel(simulation.after(1, () => {}));
    simulation.run(2);
    insideOf(simulation).generations.fill(0xfffffff);
    const last = simulation.after(1, () => {});
    simulation.run(10);
    // Generation and slot together must stay below 2⁵³.
    expect(Math.max(...insideOf(simulation).generations)).toBeLessThan(2 ** 28);
    let happened = false;
    simulation.after(1, () => {
      happened = true;
    });
    simulation.cancel(last);
    expect(simulation.pending).toBe(1);
    simulation.run(null);
    expect(happened).toBe(true);
  });

  test('of an event by itself while it happens is harmless', () => {
    const simulation = new Simulation();
    const handle = simulation.after(1, () => simulation.cancel(handle));
    simulation.after(2, () => {});
    simulation.run(null);
    expect(simulation.events).toBe(2);
    expect(simulation.pending).toBe(0);
  });
});

test('a model that would run for ever is stopped by its budget, which says which limit it was and how to raise it', () => {
  const simulation = new Simulation({ maxEvents: 1000, maxEntries: 10 });
  const again = (): void => void simulation.after(0, again);
  again();
  expect(() => simulation.run(null)).toThrow(BudgetExceeded);
  expect(simulation.events).toBe(1001);
  const error = new BudgetExceeded('maxEvents', 1000, 2.5);
  expect(error.message).toBe(
    'The run was stopped at 2.5 ms of virtual time: it used up its budget of 1000 simulation events (maxEvents). ' +
      'Raise maxEvents, or shorten the run with untilMs.',
  );
  expect(error.limit).toBe('maxEvents');
});
