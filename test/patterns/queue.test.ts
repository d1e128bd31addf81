import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { run } from '#simulator/scenario/run.ts';
import { recordedQueue } from '../arbitraries/queue.ts';
import { planOf, runOf } from '../run-recipe.ts';
import { type ReferenceCustomer, referenceQueue } from './queue-reference.ts';

const customersOf = (recipe: object) => runOf(scenario, recipe).result.customers as ReferenceCustomer[];
const metricsOf = (recipe: object) => runOf(scenario, recipe).metrics as Record<string, number>;
const startsOf = (recipe: object) =>
  customersOf(recipe).map((customer) => ('startedAtMs' in customer ? customer.startedAtMs : 'refused'));

describe('a recorded workload', () => {
  test('is served as the slow reference says', () => {
    fc.assert(
      fc.property(recordedQueue, (recipe) => {
        expect(customersOf(recipe)).toEqual(referenceQueue(recipe));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every law, under any discipline and changes in mid-run', () => {
    fc.assert(
      fc.property(recordedQueue, (recipe) => {
        expect(run(planOf(scenario, recipe)).violations).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('has the metrics that follow from its customers', () => {
    fc.assert(
      fc.property(recordedQueue, ({ actions: _, untilMs: __, ...recipe }) => {
        const metrics = metricsOf(recipe);
        const served = customersOf(recipe).filter((customer) => 'leftAtMs' in customer);
        const stays = served.map(({ arrivedAtMs, leftAtMs }) => leftAtMs! - arrivedAtMs).sort((a, b) => a - b);
        const waits = served.map(({ arrivedAtMs, startedAtMs }) => startedAtMs! - arrivedAtMs);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const end = Math.max(0, ...served.map(({ leftAtMs }) => leftAtMs!));
        expect(metrics.completed).toBe(served.length);
        expect(metrics.rejected).toBe(recipe.input.length - served.length);
        const near = (value: number | null | undefined, expected: number, of: number) =>
          of === 0 ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected / of, 8);
        near(metrics.meanSojournMs, sum(stays), served.length);
        near(metrics.meanWaitMs, sum(waits), served.length);
        near(metrics.rejectedRatio, recipe.input.length - served.length, recipe.input.length);
        near(metrics.p95SojournMs, stays[Math.ceil(0.95 * stays.length - 1e-9) - 1] ?? 0, Math.min(1, stays.length));
        near(metrics.p50SojournMs, stays[Math.ceil(stays.length / 2) - 1] ?? 0, Math.min(1, stays.length));
        near(metrics.meanInSystem, sum(stays), end);
        near(metrics.meanQueueLength, sum(waits), end);
        near(metrics.utilisation, sum(stays) - sum(waits), end * (recipe.params.servers as number));
      }),
      { numRuns: 1000 },
    );
  });

  test('runs on to the last action, which changes nothing of what is over', () => {
    const input = [{ t: 0, serviceMs: 10 }];
    const actions = [{ atMs: 1000, do: 'set', with: { servers: 2 } }];
    const answer = runOf(scenario, { input, actions });
    expect(answer.endedAt).toBe(1_000_000);
    expect(answer.metrics).toEqual(metricsOf({ input }));
  });
});

describe('at one moment', () => {
  test('an arrival comes before a departure: a full system refuses it', () => {
    const input = [{ t: 0, serviceMs: 10 }, { t: 10, serviceMs: 10 }, { t: 10.001 }];
    expect(startsOf({ input, params: { capacity: 1 } })).toEqual([0, 'refused', 10.001]);
  });

  test('a person’s change comes after the arrivals and before the departures', () => {
    const input = [{ t: 0, serviceMs: 10 }, { t: 1, serviceMs: 10 }, { t: 10 }];
    const actions = [{ atMs: 10, do: 'set', with: { capacity: 3, servers: 2, serviceMs: 1 } }];
    expect(startsOf({ input, actions, params: { capacity: 2 } })).toEqual([0, 10, 'refused']);
    const roomy = customersOf({ input, actions, params: { capacity: 3 } });
    expect(roomy[2]).toMatchObject({ startedAtMs: 10, leftAtMs: 20 });
  });
});

describe('disciplines', () => {
  const input = [0, 1, 2, 3].map((t) => ({ t, serviceMs: 10, priority: [0, 2, 1, 1][t]! }));

  test.each([
    ['fifo', [0, 10, 20, 30]],
    ['lifo', [0, 30, 20, 10]],
    ['priority', [0, 30, 10, 20]],
  ])('%s', (discipline, starts) => {
    expect(startsOf({ input, params: { discipline } })).toEqual(starts);
  });

  test('do not change who comes, nor how long each is served', () => {
    const given = (discipline: string) => {
      const records: unknown[] = [];
      run(planOf(scenario, { seed: 7, params: { discipline } }), {
        onRecord: ({ t, serviceMs }) => records.push({ t, serviceMs }),
      });
      return records;
    };
    expect(given('lifo')).toEqual(given('fifo'));
    expect(given('priority')).toEqual(given('fifo'));
  });
});

describe('two runs that differ in a setting', () => {
  const recordsOf = (params: object) => {
    const records: { t: number; serviceMs: number }[] = [];
    run(planOf(scenario, { seed: 3, params }), { onRecord: (record) => records.push(record as never) });
    return records;
  };

  test('meet the same customers: at twice the rate in half the time, with the same services', () => {
    const slow = recordsOf({ arrivalsPerSecond: 50 });
    const fast = recordsOf({ arrivalsPerSecond: 100 });
    expect(fast.length).toBeGreaterThan(slow.length);
    for (const [index, { t, serviceMs }] of slow.entries()) {
      expect(fast[index]!.serviceMs).toBe(serviceMs);
      expect(Math.abs(fast[index]!.t - t / 2)).toBeLessThanOrEqual(index + 1);
    }
  });

  test('meet the same arrivals under another service distribution, and the same services under other arrivals', () => {
    const usual = recordsOf({});
    const [otherService, otherArrivals] = [
      recordsOf({ serviceDistribution: 'pareto' }),
      recordsOf({ arrivalCv: 3, arrivalDistribution: 'lognormal' }),
    ];
    expect(otherService.map(({ t }) => t)).toEqual(usual.map(({ t }) => t));
    const both = Math.min(usual.length, otherArrivals.length);
    const services = (records: typeof usual) => records.slice(0, both).map(({ serviceMs }) => serviceMs);
    expect(services(otherArrivals)).toEqual(services(usual));
  });

  test('a rate of 0 sends nobody; set again, the customers come who were on their way', () => {
    const actions = [{ atMs: 5000, do: 'set', with: { arrivalsPerSecond: 90 } }];
    expect(metricsOf({ params: { arrivalsPerSecond: 0 } })).toMatchObject({
      completed: 0,
      rejected: 0,
      meanWaitMs: null,
    });
    const late = metricsOf({ params: { arrivalsPerSecond: 0 }, actions });
    expect(late.completed).toBeGreaterThan(1000);
  });
});
