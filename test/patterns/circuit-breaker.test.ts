import { describe, expect, test } from 'vitest';
import { scenario } from '../../simulator/patterns/circuit-breaker/index.ts';
import type { CallResult, TransitionResult } from '../../simulator/patterns/circuit-breaker/result.ts';
import { answerTo } from '../run-recipe.ts';

const seeds = [1, 2, 3, 4, 5];
const metricsOf = (recipe: object) => answerTo(scenario, recipe).metrics as Record<string, number>;
const transitionsOf = (recipe: object) => answerTo(scenario, recipe).result.transitions as TransitionResult[];
const callsOf = (recipe: object) => answerTo(scenario, recipe).result.calls as CallResult[];
const share = (metrics: Record<string, number>) => metrics.otherRefused! / metrics.otherCalls!;

describe('the default outage', () => {
  test.each(seeds)('seed %i: the breaker spares the other requests and costs the orders', (seed) => {
    const bare = metricsOf({ seed, params: { breaker: false } });
    const guarded = metricsOf({ seed });
    expect(guarded.otherCalls).toBe(bare.otherCalls);
    expect(share(bare)).toBeGreaterThan(0.15);
    expect(share(guarded)).toBeLessThan(share(bare) / 3);
    expect(guarded.clientErrorRatio).toBeGreaterThan(bare.clientErrorRatio!);
    expect(guarded.serviceCallsDuringOutage).toBeLessThan(bare.serviceCallsDuringOutage! / 3);
  });

  test('the first orders and other requests are the same customers with and without a breaker', () => {
    const before = { untilMs: 29_000 };
    expect(callsOf({ ...before, params: { breaker: false } })).toEqual(callsOf(before));
  });
});

describe('actions', () => {
  const quiet = { outageMs: 0, failureProbability: 0, openMs: 2000 };

  test.each(seeds)(
    'seed %i: of a service that fails by halves each order has its own luck, with a breaker or without',
    (seed) => {
      const actions = [{ atMs: 1000, do: 'fail-service', with: { failureProbability: 0.6 } }];
      const callsWith = (params: object) =>
        callsOf({ seed, actions, untilMs: 60_000, params: { ...quiet, ...params } });
      const [guarded, bare] = [callsWith({}), callsWith({ breaker: false })];
      expect(guarded.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(100);
      for (const [n, call] of guarded.entries())
        if (call.outcome !== 'refused') expect(call.outcome).toBe(bare[n]!.outcome);
      const retried = callsWith({ breaker: false, retries: 3, retryInside: true });
      const failed = retried.filter(({ atMs, outcome }) => atMs >= 1000 && outcome === 'failure').length;
      expect(failed / retried.length).toBeCloseTo(0.6 ** 4, 1);
    },
  );

  test('a failing service opens the breaker; healing lets it close', () => {
    const actions = [
      { atMs: 20_000, do: 'fail-service' },
      { atMs: 70_000, do: 'heal-service' },
    ];
    const transitions = transitionsOf({ params: quiet, actions, untilMs: 100_000 });
    expect(transitions[0]!.to).toBe('open');
    expect(transitions[0]!.atMs).toBeGreaterThan(20_000);
    expect(transitions.at(-1)!.to).toBe('closed');
    expect(transitions.at(-1)!.atMs).toBeGreaterThan(70_000);
  });

  test('healing ends a generated outage too', () => {
    const recipe = { params: { openMs: 2000 }, untilMs: 120_000 };
    const healed = transitionsOf({ ...recipe, actions: [{ atMs: 80_000, do: 'heal-service' }] });
    expect(transitionsOf(recipe).at(-1)!.to).not.toBe('closed');
    expect(healed.at(-1)!.to).toBe('closed');
  });

  test('a slowed service times out', () => {
    const slow = metricsOf({
      params: quiet,
      actions: [{ atMs: 1000, do: 'slow-service', with: { latencyMs: 1500 } }],
      untilMs: 5000,
    });
    expect(slow.p99LatencyMs).toBe(1000);
  });

  test('a set open time holds from the next opening, not for the one under way', () => {
    const input = [0, 10, 20, 30].map((t) => ({ t, ok: false }));
    const params = { minimumCalls: 4, openMs: 500 };
    const actions = [{ atMs: 100, do: 'set', with: { openMs: 9000 } }];
    expect(transitionsOf({ params, input, actions, untilMs: 600 }).map(({ atMs }) => atMs)).toEqual([30, 530]);
  });
});

describe('the rarer settings', () => {
  const failing = Array.from({ length: 8 }, (_, index) => ({ t: index * 1000, ok: false }));

  test('the caller’s own fault is an error to the client and nothing to the breaker', () => {
    const input = failing.map((record) => ({ ...record, ignored: true }));
    const metrics = metricsOf({ input, params: { minimumCalls: 2 } });
    expect(metrics).toMatchObject({ clientErrorRatio: 1, transitions: 0 });
  });

  test('retries outside the breaker are calls, retries inside are attempts that count', () => {
    const params = { retries: 2, retryDelayMs: 100, minimumCalls: 3 };
    const outside = callsOf({ input: failing.slice(0, 1), params });
    expect(outside.map(({ atMs }) => atMs)).toEqual([0, 100, 200]);
    const inside = answerTo(scenario, { input: failing.slice(0, 1), params: { ...params, retryInside: true } });
    expect(inside.metrics).toMatchObject({ calls: 1, p50LatencyMs: 200, transitions: 1 });
  });

  test('slow calls with a rate of their own open the breaker for it', () => {
    const input = [0, 10, 20, 30].map((t) => ({ t, latencyMs: 300 }));
    const params = { minimumCalls: 4, slowCallMs: 200, slowCallRateThreshold: 0.8 };
    expect(transitionsOf({ input, params })[0]).toMatchObject({ atMs: 330, reason: 'slow-call-rate' });
  });

  test('a call that was given up was no slower than its time limit', () => {
    const input = [0, 10, 20, 30].map((t) => ({ t, latencyMs: 5000 }));
    const params = { minimumCalls: 4, timeoutMs: 1000, slowCallMs: 2000, slowCallRateThreshold: 0.5 };
    expect(transitionsOf({ input, params })[0]).toMatchObject({ atMs: 1030, reason: 'failure-rate' });
    const slower = { ...params, slowCallMs: 900, failureRateThreshold: 1 };
    const answered = [...input.slice(0, 3), { t: 30, latencyMs: 950 }];
    expect(transitionsOf({ input: answered, params: slower })[0]).toMatchObject({ reason: 'slow-call-rate' });
    const patient = { ...slower, slowCallMs: 2000 };
    expect(transitionsOf({ input: answered, params: patient })).toEqual([]);
  });

  test('one breaker for ten hosts does not see one ill host; one for each does', () => {
    const params = { hosts: 10, failureProbability: 0 };
    expect(metricsOf({ params }).transitions).toBe(0);
    expect(metricsOf({ params: { ...params, breakerPerHost: true } }).transitions).toBeGreaterThan(0);
  });

  test('jitter spreads the open times within its share', () => {
    const opened = transitionsOf({ params: { openJitter: 0.2 } });
    const spans = opened.flatMap(({ to, atMs }, index) =>
      to === 'open' && opened[index + 1] ? [opened[index + 1]!.atMs - atMs] : [],
    );
    expect(new Set(spans).size).toBeGreaterThan(1);
    for (const span of spans) expect(Math.abs(span - 30_000)).toBeLessThanOrEqual(6000);
  });

  test('while places come back one by one, twenty trials at once fell the service again and one at a time does not', () => {
    const recovering = { outageMs: 60_000, recoveryMs: 60_000, callsPerSecond: 60, latencyMs: 200, clientWorkers: 64 };
    const flood = { ...recovering, halfOpenMaxCalls: 20, successThreshold: 20 };
    const failedTrials = (params: object) =>
      transitionsOf({ params }).filter(({ reason, atMs }) => reason === 'trial-failed' && atMs > 90_000).length;
    expect(failedTrials(flood)).toBeGreaterThan(failedTrials(recovering));
  });
});
