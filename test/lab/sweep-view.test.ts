import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { readLink } from '#simulator/scenario/link.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { type Sweep, sweepRows, sweepSteps } from '#simulator/scenario/sweep.ts';
import { namedPlaces, onScale, pressable, reachOnPhone, truePositions } from '#src/lab/sweep-axis.ts';
import { linkOfCell, pointsOf, runsMade } from '#src/lab/sweep-view.ts';
import { referencesOf, sweepOf } from '#src/lab/sweeps.ts';
import { partOf } from '#src/pictures/interval-chart.ts';

const sweep: Sweep = {
  recipe: { scenario: 'queue', untilMs: 2000, params: { serviceMs: 8 } },
  parameter: 'servers',
  values: [1, 2],
  seeds: [3, 4, 5],
  metrics: ['meanWaitMs', 'completed'],
};
const cells = [...sweepSteps(scenario, sweep)];

test('a dot’s link opens the very run whose figure it shows', async () => {
  for (const n of cells.keys()) {
    const { shared } = readLink(await linkOfCell(sweep, n));
    const { plan } = prepare(scenario, shared!.recipe);
    expect(sweep.metrics.map((name) => run(plan!).metrics[name])).toEqual(cells[n]!.metrics);
    expect(shared!.digest).toBeNull();
  }
});

test('with the single runs known a point has them all, and a wider interval around the same mean', () => {
  const rows = sweepRows(sweep, cells);
  const [point] = pointsOf(sweep, rows, 0, cells);
  expect(point!.samples).toEqual(cells.slice(0, 3).map(({ metrics }) => metrics[0]));
  expect(point!.outer! / point!.halfWidth!).toBeCloseTo(9.9248 / 4.30265, 3);
  expect(pointsOf(sweep, rows, 0, null)[0]!.samples).toBeUndefined();
});

test('runs that are not made yet leave a gap, not a zero', () => {
  const some = [cells[0], undefined, undefined, undefined, undefined, undefined];
  const [first, second] = pointsOf(sweep, sweepRows(sweep, some), 1, some);
  expect(first!.samples).toEqual([cells[0]!.metrics[1], null, null]);
  expect(second!.mean).toBeNull();
});

test('a mean of some runs only says of how many of those that are made', () => {
  const some = { metrics: [null, 1], violations: [] };
  const made = [cells[0], some, cells[2], some, some, undefined];
  const rows = sweepRows(sweep, made);
  expect(pointsOf(sweep, rows, 0, null, runsMade(sweep, made)).map(partOf)).toEqual(['2 of 3', null]);
  expect(pointsOf(sweep, rows, 1, made).map(partOf)).toEqual([null, null]);
  expect(pointsOf(sweep, sweepRows(sweep, cells), 0, null).map(partOf)).toEqual([null, null]);
});

test('a theory is drawn on the scale of the values, and only where it has a value', () => {
  const values = [10, 50, 100];
  const line = { label: 'theory', of: { meanWaitMs: (rate: number) => (rate < 100 ? rate : Infinity) } };
  const [ofWait, ofCompleted] = referencesOf([line], values, ['meanWaitMs', 'completed']);
  expect(ofCompleted).toEqual([]);
  expect(ofWait![0]!.points.length).toBe(200);
  const [x, value] = ofWait![0]!.points.at(-1)!;
  expect(x).toBeCloseTo(onScale(values, value), 3);
});

test('numbers stand true to their size, and are named as far as there is room, both ends always', () => {
  const places = truePositions([0, 50, 97, 98, 100]);
  expect(places[1]! - places[0]!).toBeCloseTo(places[4]! - places[1]!, 12);
  const names = ['0', '50', '97', '98', '100'];
  expect(namedPlaces(places, names, 600)).toEqual([0, 1, 4]);
  expect(namedPlaces(places, names, 6000)).toEqual([0, 1, 2, 3, 4]);
  expect(namedPlaces(places, names, 50)).toEqual([0, 4]);
  expect(namedPlaces(truePositions([0, 2, 5, 90]), ['0', '2 min', '5 min', '1.5 h'], 860)).toEqual([0, 2, 3]);
});

test('a sweep tells its single runs in the order of its rows', async () => {
  const named = { run: 'queue/one-till', untilMs: 1000 };
  const { cells: made, rows } = await sweepOf({
    named,
    parameter: 'servers',
    values: [1, 2],
    metrics: ['completed'],
    seeds: 2,
  });
  expect((made[2]!.metrics[0]! + made[3]!.metrics[0]!) / 2).toBe(rows[1]!.metrics[0]!.mean);
});

test('of points that crowd on a true scale the first can be pressed', () => {
  expect(pressable([0.03, 0.05, 0.07, 0.2, 0.22, 0.97])).toEqual([true, false, true, true, false, true]);
  expect(pressable([0.03, 0.1, 0.13, 0.2, 0.24, 0.97], reachOnPhone)).toEqual([true, false, true, false, true, true]);
});
