import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { outlineOf } from '#simulator/parts/machine-outline.ts';

test('a machine is read as plain data: states, events, guards, delays, and what leads nowhere else', () => {
  const machine = setup({
    guards: { isPaid: () => true },
    delays: { patience: 1000 },
    actions: { count() {} },
  }).createMachine({
    initial: 'waiting',
    states: {
      waiting: {
        on: { paid: [{ guard: 'isPaid', target: 'done' }, { actions: 'count' }] },
        after: { patience: 'failed', 500: { target: 'waiting', reenter: true } },
      },
      done: {},
      failed: { on: { retry: { guard: () => false, target: 'waiting' } } },
    },
  });
  const outline = outlineOf(machine);
  expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
  expect(outline).toEqual({
    initial: 'waiting',
    states: ['waiting', 'done', 'failed'],
    edges: expect.arrayContaining([
      { from: 'waiting', to: 'done', on: 'paid', timed: false, guard: 'isPaid' },
      { from: 'waiting', to: 'waiting', on: 'paid', timed: false, guard: null },
      { from: 'waiting', to: 'failed', on: 'patience', timed: true, guard: null },
      { from: 'waiting', to: 'waiting', on: '500 ms', timed: true, guard: null },
      { from: 'failed', to: 'waiting', on: 'retry', timed: false, guard: 'condition' },
    ]),
  });
  expect(outline.edges.length).toBe(5);
});
