import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QueueFrame } from '#simulator/patterns/queue/frame.ts';
import { dotsOf, places, serversOf } from '#src/widgets/queue/layout.ts';
import { scenarios, viewOf } from '../lab/scenarios.ts';

const queue = scenarios.find(({ id }) => id === 'queue')!;
const runs = [
  {},
  { params: { servers: 3, arrivalsPerSecond: 280 } },
  { params: { capacity: 5, arrivalsPerSecond: 120 } },
];
const views = runs.map((recipe) => viewOf(queue, { ...recipe, untilMs: 3000 }));
const walk = 6000;

const frameAt = (share: number, which: number): QueueFrame => {
  const view = views[which]!;
  return view.frameAt(view.at(view.endedAt * share)) as QueueFrame;
};
const anyFrame = fc
  .record({ share: fc.double({ min: 0, max: 1, noNaN: true }), which: fc.nat(runs.length - 1) })
  .map(({ share, which }) => frameAt(share, which));

test('every customer in the system is on the stage once, and nobody else who has not just left', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      const here = dotsOf(frame, walk).filter(({ shape }) => shape === 'waiting' || shape === 'served');
      const expected = [...frame.waiting, ...frame.serving.map(({ customer }) => customer)];
      expect(here.map(({ customer }) => customer).sort()).toEqual(expected.sort());
    }),
  );
});

test('nobody overtakes in the line', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      const line = dotsOf(frame, walk).filter(({ shape }) => shape === 'waiting');
      for (const [n, dot] of line.entries()) if (n > 0) expect(dot.x).toBeLessThanOrEqual(line[n - 1]!.x);
      for (const { x } of line) expect(x).toBeGreaterThanOrEqual(places.edge);
    }),
  );
});

test('each busy server shows how much of its service is over', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      const busy = serversOf(frame).filter(({ customer }) => customer !== null);
      expect(busy.length).toBe(frame.serving.length);
      for (const { share } of busy) expect(share).toBeGreaterThanOrEqual(0);
      for (const { share } of busy) expect(share).toBeLessThanOrEqual(1);
    }),
  );
});
