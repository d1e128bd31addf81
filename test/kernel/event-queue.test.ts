import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventQueue } from '#simulator/kernel/event-queue.ts';

/** Few times for many events, so that most of them tie. */
const time = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1_000_000 }), fc.constantFrom(-1, 0.5, 2 ** 52));
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ push: time }) },
  { weight: 4, arbitrary: fc.constant({ pop: true }) },
  { weight: 1, arbitrary: fc.record({ retain: fc.integer({ min: 1, max: 4 }) }) },
);

interface Pushed {
  readonly time: number;
  readonly order: number;
  readonly payload: number;
}

test('under any pushes, pops and clearings, events come out by (time, order) and none is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), fc.boolean(), (steps, newestFirst) => {
      const queue = new EventQueue();
      let reference: Pushed[] = [];
      for (const [index, each] of steps.entries()) {
        if ('push' in each) {
          const pushed = { time: each.push, order: newestFirst ? -index : index, payload: index };
          queue.push(pushed.time, pushed.order, pushed.payload);
          reference.push(pushed);
          reference.sort((a, b) => a.time - b.time || a.order - b.order);
        } else if ('retain' in each) {
          const isKept = (payload: number) => payload % each.retain === 0;
          queue.retain(isKept);
          reference = reference.filter(({ payload }) => isKept(payload));
        } else if (reference.length > 0) {
          expect(queue.headPayload).toBe(reference[0]!.payload);
          expect(queue.pop()).toBe(reference.shift()!.payload);
        }
        expect(queue.size).toBe(reference.length);
        expect(queue.headTime).toBe(reference[0]?.time ?? Infinity);
      }
      const rest = reference.map(() => queue.pop());
      expect(rest).toEqual(reference.map(({ payload }) => payload));
    }),
    { numRuns: 500 },
  );
});

test('it grows past its first size and keeps its order', () => {
  const queue = new EventQueue();
  for (let each = 0; each < 5000; each++) queue.push((each * 7919) % 100, each, each);
  let before = { time: -1, payload: -1 };
  while (queue.size > 0) {
    const head = { time: queue.headTime, payload: queue.pop() };
    const isLater = head.time > before.time || (head.time === before.time && head.payload > before.payload);
    expect(isLater).toBe(true);
    before = head;
  }
});

test('retain shows each entry once and may drop all of them', () => {
  const queue = new EventQueue();
  for (let each = 0; each < 100; each++) queue.push(each % 3, each, each);
  const seen: number[] = [];
  queue.retain((payload) => {
    seen.push(payload);
    return false;
  });
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, each) => each));
  expect(queue.size).toBe(0);
  expect(queue.headTime).toBe(Infinity);
});
