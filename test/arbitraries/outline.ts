import fc from 'fast-check';
import type { Outline } from '#src/pictures/state-chart.ts';

const names = [
  'idle',
  'reserving stock',
  'charging',
  'shipping',
  'done',
  'compensating',
  'failed',
  'waiting for a person',
];
const events = ['done', 'failed', 'retry', 'timeout', 'reserved', 'trial-succeeded'];

/** A machine of three to eight states, each reached from an earlier one, and some ways more. */
export const anyOutline: fc.Arbitrary<Outline> = fc.integer({ min: 3, max: names.length }).chain((count) => {
  const states = names.slice(0, count);
  const state = fc.constantFrom(...states);
  const rest = { on: fc.constantFrom(...events), timed: fc.boolean(), guard: fc.option(fc.constant('moreThanTwo')) };
  const spine = states
    .slice(1)
    .map((to, n) => fc.record({ from: fc.constantFrom(...states.slice(0, n + 1)), to: fc.constant(to), ...rest }));
  return fc
    .record({
      spine: fc.tuple(...spine),
      more: fc.array(fc.record({ from: state, to: state, ...rest }), { maxLength: count }),
    })
    .map(({ spine: tree, more }) => ({ initial: states[0]!, states, edges: [...tree, ...more] }));
});
