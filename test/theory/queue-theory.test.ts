import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { run } from '#simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';
import { interval, replications } from './interval.ts';

/**
 * Queueing theory speaks of the steady state; our runs begin with an empty system. Nothing is left out: the runs are so
 * long that the start does not matter. In M/M/1 an empty start costs ρ/(μ(1−ρ)³) customer-seconds: at ρ = 0.9 that is
 * 0.13 % of what 780 s bring, where the interval is some 6 % wide to either side.
 */
const customersOfBusy = 70_000;
const customersOfOthers = 15_000;

interface Setting {
  readonly model: string;
  readonly params: Readonly<Record<string, unknown>> & { readonly arrivalsPerSecond: number };
  readonly expect: Readonly<Record<string, number>>;
}

const settings = (JSON.parse(readFileSync('test/golden/theory.json', 'utf8')) as { queue: Setting[] }).queue;
const forInformation = ['probabilityOfWaiting'];

/** The metrics of independent runs, seeds 1, 2, 3, … */
function replicate({ params, expect }: Setting): Record<string, number>[] {
  const isBusy = params.capacity === null && expect.utilisation! >= 0.85;
  const customers = isBusy ? customersOfBusy : customersOfOthers;
  const untilMs = Math.round((customers / params.arrivalsPerSecond) * 1000);
  const named = Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('_')));
  return Array.from({ length: replications }, (_, index) => {
    const { metrics } = run(planOf(scenario, { seed: index + 1, untilMs, params: named }));
    const { rejected, completed } = metrics as Record<string, number>;
    return { ...(metrics as Record<string, number>), rejectedRatio: rejected! / (rejected! + completed!) };
  });
}

describe.each(settings.map((setting) => [titleOf(setting), setting] as const))('%s', (_, setting) => {
  test('every expectation lies in its 99.9 % confidence interval', { timeout: 60_000 }, () => {
    const runs = replicate(setting);
    const misses: string[] = [];
    for (const [metric, expected] of Object.entries(setting.expect)) {
      if (forInformation.includes(metric)) continue;
      const { mean, halfWidth } = interval(runs.map((metrics) => metrics[metric]!));
      // Theory is given to six significant digits.
      const rounding = 5e-6 * Math.abs(expected);
      if (!(Math.abs(mean - expected) <= halfWidth + rounding))
        misses.push(`${metric}: theory ${expected}, simulated ${mean} ± ${halfWidth}`);
      // An interval that holds everything would say nothing.
      expect(halfWidth, `${metric} is too uncertain`).toBeLessThanOrEqual(0.15 * Math.abs(expected));
    }
    expect(misses).toEqual([]);
  });
});

test('the file speaks of every queue that theory has an exact answer for', () => {
  const models = new Set(settings.map(({ model }) => model));
  expect([...models].sort()).toEqual(['M/D/1', 'M/G/1', 'M/M/1', 'M/M/1/K', 'M/M/c', 'M/M/c/c']);
});

function titleOf({ model, params }: Setting): string {
  return `${model} with ${params.arrivalsPerSecond}/s, ${params.servers} × ${params.serviceMs} ms ${params.serviceDistribution}`;
}
