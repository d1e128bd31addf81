import { expect, test } from 'vitest';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { params } from '#simulator/patterns/circuit-breaker/params.ts';
import { resilience4jYaml } from '#simulator/patterns/circuit-breaker/resilience4j.ts';
import type { CallResult, TransitionResult } from '#simulator/patterns/circuit-breaker/result.ts';
import { run } from '#simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';

const small = { windowMs: 1000, minimumCalls: 2, openMs: 500, successThreshold: 1 };
const many = { ...small, minimumCalls: 100 };
const metricsOf = (recipe: Record<string, unknown>) => run(planOf(scenario, { params: small, ...recipe })).metrics;
const ill = (t: number) => ({ t, ok: false, outage: true });
const well = (t: number) => ({ t, ok: true, outage: false });

test('the times to open and to close count from what the first call met', () => {
  const metrics = metricsOf({ input: [well(0), ill(100), ill(150), ill(200), well(800), well(900)] });
  // Of two calls one has failed at 100: it opens there; the trial at 800 closes it.
  expect(metrics.timeToOpenMs).toBe(0);
  expect(metrics.timeToCloseMs).toBe(0);
  expect(metricsOf({ input: [ill(100), ill(250), well(800)] }).timeToOpenMs).toBe(150);
});

test('a breaker that was open already took no time to open, one that was trying opens by the trial that fails', () => {
  const forced = [{ atMs: 10, do: 'force-open' }];
  expect(metricsOf({ actions: forced, input: [ill(100), well(900)] }).timeToOpenMs).toBe(0);
  expect(metricsOf({ actions: forced, input: [well(0), ill(600), ill(650), well(1400)] }).timeToOpenMs).toBe(0);
  const late = { ...ill(600), latencyMs: 30 };
  expect(metricsOf({ actions: forced, input: [well(0), late, well(1400)] }).timeToOpenMs).toBe(30);
  const byHand = [{ atMs: 150, do: 'force-open' }];
  expect(metricsOf({ actions: byHand, input: [ill(100), well(900)], params: many }).timeToOpenMs).toBe(50);
});

test('without an outage there is no time to open, and a trip is a false one', () => {
  const metrics = metricsOf({ input: [0, 10].map((t) => ({ t, ok: false, outage: false })) });
  expect(metrics).toMatchObject({ timeToOpenMs: null, timeToCloseMs: null, falseTrips: 1 });
});

test('what a person does to the service is an outage too, what a person does to the breaker no trip', () => {
  const actions = [
    { atMs: 50, do: 'fail-service' },
    { atMs: 700, do: 'heal-service' },
  ];
  const input = [0, 100, 200, 750].map((t) => ({ t }));
  expect(metricsOf({ actions, input })).toMatchObject({ timeToOpenMs: 50, timeToCloseMs: 50, falseTrips: 0 });
  expect(metricsOf({ actions: [{ atMs: 5, do: 'force-open' }], input: [{ t: 0 }] }).falseTrips).toBe(0);
});

test('a breaker that a trial out of the silence closed before the next order came has closed at once', () => {
  const outage = { outageAtMs: 1000, outageMs: 60_000, otherCallsPerSecond: 0, failureProbability: 0 };
  const prompt = { windowMs: 10_000, openMs: 700, timeoutMs: 1000, successThreshold: 1, callsPerSecond: 2 };
  const closings = Array.from({ length: 20 }, (_, n) => {
    const plan = planOf(scenario, { params: { ...outage, ...prompt }, untilMs: 300_000, seed: n + 1 });
    const { metrics, result } = run(plan);
    const met = (result.calls as CallResult[]).find(({ atMs }) => atMs >= 61_000)!;
    const closed = (result.transitions as TransitionResult[]).find(
      ({ to, atMs }) => to === 'closed' && atMs >= 61_000,
    )!;
    expect(metrics.timeToCloseMs).toBeCloseTo(Math.max(0, closed.atMs - met.atMs), 3);
    return metrics.timeToCloseMs;
  });
  expect(closings).toContain(0);
});

test('a recorded outage goes on until the records say otherwise, whoever heals what was done by hand', () => {
  const actions = [
    { atMs: 50, do: 'slow-service', with: { latencyMs: 2000 } },
    { atMs: 700, do: 'heal-service' },
  ];
  const input = [ill(0), ill(100), ill(720), well(2000), well(2700)];
  expect(metricsOf({ input, actions, params: { ...small, timeoutMs: 100 } }).timeToCloseMs).toBe(0);
});

test('a breaker that never opened in an outage does not close after it', () => {
  const unlucky = [1500, 1550, 1600].map((t) => ({ ...well(t), ok: t === 1550 }));
  const input = [well(0), ill(100), well(200), well(300), ...unlucky, well(2200)];
  const metrics = metricsOf({ input, params: { ...small, minimumCalls: 3, windowMs: 300 } });
  expect(metrics).toMatchObject({ timeToOpenMs: null, timeToCloseMs: null, falseTrips: 1 });
});

test('a trip on failures of an outage is no false one, be it just over, or known by nothing but its failures', () => {
  const late = { t: 100, ok: false, outage: true, latencyMs: 150 };
  const opened = metricsOf({
    input: [late, { ...late, t: 110 }, well(200)],
    params: { ...small, minimumCalls: 2, latencyMs: 0 },
  });
  expect(opened).toMatchObject({ timeToOpenMs: 150, falseTrips: 0 });
  expect(metricsOf({ input: [0, 10].map((t) => ({ t, ok: false })) }).falseTrips).toBe(0);
});

test('a service that is slow by hand stays ill when it stops failing', () => {
  const actions = [
    { atMs: 5, do: 'slow-service', with: { latencyMs: 2000 } },
    { atMs: 6, do: 'fail-service', with: { failureProbability: 0 } },
  ];
  const { falseTrips, timeToOpenMs } = metricsOf({
    input: [10, 20].map((t) => ({ t })),
    actions,
    params: { ...small, timeoutMs: 100 },
  });
  expect({ falseTrips, timeToOpenMs }).toEqual({ falseTrips: 0, timeToOpenMs: 115 });
});

test('retries are attempts, whether outside or inside', () => {
  const input = [{ t: 0, ok: false }];
  for (const retryInside of [false, true])
    expect(metricsOf({ input, params: { ...small, minimumCalls: 100, retries: 3, retryInside } }).attempts).toBe(4);
});

test('the oldest answer is as old as the success that it repeats', () => {
  const input = [{ t: 0 }, { t: 400, ok: false }, { t: 700, ok: false }];
  const settings = { ...small, minimumCalls: 100, fallback: 'cached' };
  expect(metricsOf({ input, params: settings }).oldestAnswerMs).toBe(700);
  expect(metricsOf({ input: input.slice(0, 1), params: settings }).oldestAnswerMs).toBeNull();
});

test('Resilience4j is given the very parameters', () => {
  const defaults = Object.fromEntries(Object.entries(params).map(([name, field]) => [name, field.default]));
  const yaml = (changes: Record<string, unknown> = {}): string =>
    resilience4jYaml({ ...defaults, ...changes } as never);
  for (const line of [
    'TIME_BASED',
    'slidingWindowSize: 60 ',
    'minimumNumberOfCalls: 10',
    'failureRateThreshold: 50 ',
    'waitDurationInOpenState: 30s',
    'permittedNumberOfCallsInHalfOpenState: 5',
    'ignoreExceptions',
    'BulkheadFullException',
    'timeoutDuration: 1s',
  ])
    expect(yaml()).toContain(line);
  expect(yaml()).toContain('# at once; their failure rate decides');
  expect(yaml({ minimumCalls: 3 })).toContain('# at once; the failure rate of the first 3 decides');
  expect(yaml()).not.toContain('slowCall');
  // It would open again over a healthy service with little traffic.
  expect(yaml()).not.toContain('maxWaitDurationInHalfOpenState');
  expect(yaml({ slowCallMs: 500, openMs: 1500 })).toMatch(
    /waitDurationInOpenState: 1500ms[\s\S]*slowCallDurationThreshold: 500ms/,
  );
});
