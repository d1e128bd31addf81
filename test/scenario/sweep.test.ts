import { expect, test } from 'vitest';
import { loadScenario } from '#simulator/catalog.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import {
  type Cell,
  cellCount,
  runCell,
  type Sweep,
  sweepFaults,
  sweepRows,
  sweepSteps,
} from '#simulator/scenario/sweep.ts';

const scenario = await loadScenario('queue');
const sweep: Sweep = {
  recipe: { params: { arrivalsPerSecond: 50 }, untilMs: 2000 },
  parameter: 'servers',
  values: [1, 2, 3],
  seeds: [4, 5, 6, 7],
  metrics: ['meanWaitMs', 'completed'],
};

test('each row is of the runs that anyone would make by hand', () => {
  const rows = sweepRows(sweep, [...sweepSteps(scenario, sweep)]);
  expect(rows.map(({ value }) => value)).toEqual([1, 2, 3]);
  rows.forEach((row) => {
    const runs = sweep.seeds.map((seed) => {
      const params = { arrivalsPerSecond: 50, servers: row.value };
      return run(prepare(scenario, { seed, untilMs: 2000, params }).plan!).metrics;
    });
    sweep.metrics.forEach((metric, m) => {
      const mean = runs.reduce((sum, metrics) => sum + metrics[metric]!, 0) / runs.length;
      expect(row.metrics[m]!.mean).toBeCloseTo(mean, 9);
      expect(row.metrics[m]!.count).toBe(4);
    });
  });
});

test('the order in which the runs are made makes no difference', () => {
  const inOrder = [...sweepSteps(scenario, sweep)];
  const backwards: Cell[] = [];
  for (let n = cellCount(sweep) - 1; n >= 0; n--) backwards[n] = runCell(scenario, sweep, n);
  expect(sweepRows(sweep, backwards)).toEqual(sweepRows(sweep, inOrder));
});

test('it can be left after any step, and the rows so far are there', () => {
  const steps = sweepSteps(scenario, sweep);
  const cells = Array.from({ length: 6 }, () => steps.next().value as Cell);
  const rows = sweepRows(sweep, cells);
  expect(rows.map(({ value, metrics }) => [value, metrics[0]!.count])).toEqual([
    [1, 4],
    [2, 2],
  ]);
});

test('runs without the figure are counted out, not taken for nought', () => {
  const cell = (value: number | null): Cell => ({ metrics: [value, 1], violations: [] });
  const [row] = sweepRows({ ...sweep, values: [1] }, [cell(10), cell(null), cell(20), cell(null)]);
  expect(row!.metrics[0]).toMatchObject({ count: 2, mean: 15 });
});

test('all that is wrong is told at once', () => {
  const wrong = { ...sweep, parameter: 'tills', metrics: ['joy'], seeds: [], recipe: { params: { serviceMs: -1 } } };
  expect(sweepFaults(scenario, wrong).map(({ where }) => where)).toEqual([
    'vary',
    'seeds',
    'metric',
    'params.serviceMs',
  ]);
  expect(sweepFaults(scenario, { ...sweep, values: [0, 1, 'two'] }).map(({ found }) => found)).toEqual(['0', '"two"']);
  expect(sweepFaults(scenario, sweep)).toEqual([]);
});
