import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMs } from '../../simulator/kernel/time.ts';
import type { LateEvent, WindowResult } from '../../simulator/parts/windowing/result.ts';
import { scenario } from '../../simulator/patterns/tumbling-window/index.ts';
import type { AnyRecord } from '../../simulator/scenario/records.ts';
import { type Run, run } from '../../simulator/scenario/run.ts';
import { generatedRecipe, type InputRecord, plainRecipe, recordedRecipe } from '../arbitraries/tumbling-window.ts';
import { answerTo, planOf, runOf } from '../run-recipe.ts';
import { referenceRun } from './tumbling-window-reference.ts';

const windowsOf = ({ result }: Pick<Run, 'result'>) => result.windows as WindowResult[];
const lateOf = ({ result }: Pick<Run, 'result'>) => result.late as LateEvent[];
const hour = 3_600_000;
const minute = 60_000;

describe('laws', () => {
  test('hold for recorded streams in any order, with sources, idleness and changes in mid-run', () => {
    fc.assert(fc.property(recordedRecipe, keepsTheLaws), { numRuns: 1000 });
  });

  test('hold for generated streams', () => {
    fc.assert(fc.property(generatedRecipe, keepsTheLaws), { numRuns: 300 });
  });

  test.each(scenario.mutants.map((mutant) => [mutant.id, mutant] as const))(
    'the mutant %s breaks its law, the model does not',
    (_, mutant) => {
      const plan = planOf(scenario, mutant.shownBy);
      const broken = run(plan, { model: mutant.model }).violations.map(({ invariant }) => invariant);
      expect(broken).toContain(mutant.breaks);
      expect(run(plan).violations).toEqual([]);
    },
  );

  test('each has a mutant that breaks it', () => {
    expect([...new Set(scenario.mutants.map(({ breaks }) => breaks))].sort()).toEqual(
      scenario.laws.map(({ id }) => id).sort(),
    );
  });
});

describe('results', () => {
  test('are those of the slow reference', () => {
    fc.assert(
      fc.property(plainRecipe, ({ params, input, untilMs }) => {
        const reference = referenceRun(params, input, untilMs);
        const answer = runOf(scenario, { params, input, untilMs });
        expect(windowsOf(answer)).toEqual(reference.windows);
        expect(lateOf(answer)).toEqual(reference.late);
        expect(answer.metrics).toMatchObject(reference.metrics);
        if (reference.meanResultDelayMs === null) expect(answer.metrics.meanResultDelayMs).toBeNull();
        else expect(answer.metrics.meanResultDelayMs).toBeCloseTo(reference.meanResultDelayMs, 6);
      }),
      { numRuns: 1000 },
    );
  });

  test('are those of a batch over the sorted events when the bound covers the disorder', () => {
    fc.assert(
      fc.property(plainRecipe, ({ params, input }) => {
        const arrivals = input.map((record) => ({ ...record, value: Math.round(record.value ?? 1) }));
        const inOrder = arrivals
          .map(({ arrival: _, ...record }) => ({ ...record, arrival: 50 + record.t }))
          .sort((a, b) => a.t - b.t);
        const answer = runOf(scenario, { params: { ...params, outOfOrderMs: 1000 }, input: arrivals });
        expect(lateOf(answer)).toEqual([]);
        expect(windowsOf(answer).map(withoutMoment)).toEqual(
          windowsOf(runOf(scenario, { params, input: inOrder })).map(withoutMoment),
        );
      }),
    );
  });

  test('with ISO times, windows are aligned to 1970 in UTC and the run begins with the first arrival', () => {
    const input = [
      { t: '2024-03-01T09:40:00Z', arrival: '2024-03-01T10:10:00+00:00', value: 5 },
      { t: '2024-03-01T10:45:00+01:00', arrival: '2024-03-01T10:05:00Z', value: 2 },
      { t: '2024-03-01T10:20:00', value: 1 },
    ];
    const { result } = answerTo(scenario, { input, params: { outOfOrderMs: 30 * minute } });
    expect(result.windows).toMatchObject([
      {
        start: -65 * minute,
        startAt: '2024-03-01T09:00:00Z',
        endAt: '2024-03-01T10:00:00Z',
        value: 7,
        firedAt: '2024-03-01T10:20:00Z',
      },
      { startAt: '2024-03-01T10:00:00Z', endAt: '2024-03-01T11:00:00Z', value: 1 },
    ]);
    const shifted = answerTo(scenario, { input, params: { sizeMs: 24 * hour, offsetMs: -9 * hour } }).result;
    expect(shifted.windows).toMatchObject([{ startAt: '2024-02-29T15:00:00Z', value: 8 }]);
  });

  test('a run that is cut off before the last record leaves open what is open', () => {
    const input = [{ t: 0 }, { t: 1500 }, { t: 1800 }, { t: 5000 }];
    const params = { sizeMs: 1000 };
    expect(windowsOf(runOf(scenario, { input, params, untilMs: 4000 }))).toHaveLength(1);
    const watched = windowsOf(runOf(scenario, { input, params, untilMs: 9000 }));
    expect(watched).toEqual(windowsOf(runOf(scenario, { input, params })));
    expect(watched.map(({ firedAtMs }) => firedAtMs)).toEqual([1500, 5000, 5000]);
  });

  test('of nothing are nothing', () => {
    const { metrics, result } = answerTo(scenario, { input: [] });
    expect(result).toEqual({ windows: [], late: [] });
    expect(metrics).toMatchObject({ eventsIn: 0, meanResultDelayMs: null, openWindowsMax: 0, stateEventsMax: 0 });
  });
});

describe('watermarks', () => {
  const two = (last: object[]) => [{ t: 100, source: 'x' }, { t: 100, source: 'y' }, ...last];
  const fired = (input: object[], params: object = {}) =>
    windowsOf(runOf(scenario, { input, params: { sizeMs: 1000, ...params } })).map(({ firedAtMs }) => firedAtMs);

  test('wait for the slowest source', () => {
    expect(
      fired(
        two([
          { t: 2500, source: 'x' },
          { t: 1100, source: 'y', arrival: 2600 },
        ]),
      ),
    ).toEqual([2600, 2600, 2600]);
  });

  test('wait no longer for a source that is idle, and never go back when it speaks again', () => {
    const input = two([
      { t: 2500, source: 'x' },
      { t: 900, source: 'y', arrival: 2650 },
      { t: 2700, source: 'x' },
      { t: 2900, source: 'x' },
    ]);
    const answer = runOf(scenario, { input, params: { sizeMs: 1000, idleMs: 500 } });
    expect(windowsOf(answer).map(({ firedAtMs }) => firedAtMs)).toEqual([2500, 2900]);
    expect(lateOf(answer)).toMatchObject([{ t: 900, arrival: 2650 }]);
  });

  test('come at multiples of their period when they are periodic', () => {
    const input = [{ t: 100 }, { t: 1100 }, { t: 700, arrival: 1150 }, { t: 3000 }];
    expect(fired(input, { watermarkEveryMs: 200 })).toEqual([1200, 3000, 3000]);
  });

  test('a bound set in mid-run counts from the next event on', () => {
    const input = [{ t: 500 }, { t: 1400 }, { t: 2000, arrival: 2100 }, { t: 3500 }];
    const actions = [{ atMs: 1500, do: 'set', with: { outOfOrderMs: 0 } }];
    const answer = runOf(scenario, { input, actions, params: { sizeMs: 1000, outOfOrderMs: 1000 } });
    expect(windowsOf(answer).map(({ firedAtMs }) => firedAtMs)).toEqual([2100, 2100, 3500, 3500]);
  });

  test('more lateness allowed in mid-run does not bring back what was forgotten', () => {
    const input = [{ t: 500 }, { t: 1100 }, { t: 600, arrival: 1300 }];
    const actions = [{ atMs: 1200, do: 'set', with: { allowedLatenessMs: 5000 } }];
    expect(lateOf(runOf(scenario, { input, actions, params: { sizeMs: 1000 } }))).toHaveLength(1);
  });
});

describe('the generated sales', () => {
  test('give the same run when they are recorded and given back', () => {
    const property = (recipe: { untilMs: number }) => {
      const { answer, input } = recorded(recipe);
      const again = runOf(scenario, { ...recipe, input });
      expect(again.digest).toBe(answer.digest);
      expect(again.events).toBe(answer.events);
      expect(again.metrics).toEqual(answer.metrics);
    };
    property({ untilMs: scenario.untilMs });
    fc.assert(fc.property(generatedRecipe, property), { numRuns: 500 });
  });

  test('meet the same luck whatever is done about them; what is set changes nothing before', () => {
    const eventsUntil = (recipe: object, at: number) =>
      recorded({ untilMs: scenario.untilMs, ...recipe }).input.filter(({ arrival }) => arrival! <= at);
    const usual = eventsUntil({}, Infinity);
    expect(eventsUntil({ params: { sizeMs: minute, outOfOrderMs: hour, keyed: false } }, Infinity)).toEqual(usual);
    const actions = [{ atMs: 2 * hour, do: 'set', with: { eventsPerSecond: 0.1, meanDelayMs: 1000, keys: 1 } }];
    expect(eventsUntil({ actions }, 2 * hour)).toEqual(usual.filter(({ arrival }) => arrival! <= 2 * hour));
    expect(eventsUntil({ actions }, Infinity).length).toBeGreaterThan(2 * usual.length);
  });

  test.each([1, 2, 3, 4, 5])('seed %i: a few sales miss their hour; waiting or correcting saves most', (seed) => {
    const { metrics } = answerTo(scenario, { seed });
    const patient = answerTo(scenario, { seed, params: { outOfOrderMs: hour } }).metrics;
    const correcting = answerTo(scenario, { seed, params: { allowedLatenessMs: hour } }).metrics;
    expect(metrics.lateDropped).toBeGreaterThan(0);
    expect(metrics.lateDropped).toBeLessThan(0.05 * metrics.eventsIn!);
    expect(patient.lateDropped).toBeLessThan(metrics.lateDropped!);
    expect(patient.meanResultDelayMs).toBeGreaterThan(hour - 5 * minute);
    expect(correcting.revisions).toBeGreaterThan(0);
    expect(correcting.meanResultDelayMs).toBe(metrics.meanResultDelayMs);
  });
});

function keepsTheLaws(recipe: object): void {
  expect(runOf(scenario, recipe).violations).toEqual([]);
}

/** A generated run, and its records as they would be exported. */
function recorded(recipe: object): { answer: Run; input: InputRecord[] } {
  const input: InputRecord[] = [];
  const keep = ({ t, arrival, source: _, ...rest }: AnyRecord) =>
    input.push({ ...rest, t: toMs(t as number), arrival: toMs(arrival as number) } as InputRecord);
  return { answer: run(planOf(scenario, recipe), { onRecord: keep }), input };
}

function withoutMoment({ firedAtMs: _, ...rest }: WindowResult): object {
  return rest;
}
