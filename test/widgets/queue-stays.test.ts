import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricFold } from '#simulator/patterns/queue/metrics.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { faceOf } from '#src/lab/face.ts';
import { foldsOf, RunView } from '#src/lab/run-view.ts';
import { simulate } from '#src/lab/simulate.ts';
import { staysFold } from '#src/widgets/queue/stays.ts';
import { recordedQueue } from '../arbitraries/queue.ts';
import { scenarios } from '../lab/scenarios.ts';

const queue = scenarios.find(({ id }) => id === 'queue')!;
const viewOf = (recipe: unknown) => {
  const { plan } = prepare(queue, recipe);
  return new RunView(faceOf(queue), foldsOf(staysFold, metricFold), simulate(plan!));
};

test('at every moment of any run, in any order of service, the area is the sum of the stays', () => {
  fc.assert(
    fc.property(recordedQueue, fc.double({ min: 0, max: 1, noNaN: true }), (recipe, share) => {
      const view = viewOf(recipe);
      const { area, sum } = view.frameAt(view.at(view.endedAt * share));
      expect(area).toBe(sum);
    }),
  );
});

test('a long run is drawn as far back as some sixty customers, a short one whole', () => {
  const long = viewOf({ untilMs: 5000 });
  const { window, stays, at } = long.frameAt(long.at(4_000_000));
  expect(window).toEqual({ from: at - 644_444, to: at });
  expect(stays.every(({ to }) => to === null || to > window.from)).toBe(true);
  const short = viewOf({ untilMs: 500 });
  expect(short.frameAt(short.at(100_000)).window).toEqual({ from: 0, to: 500_000 });
});
