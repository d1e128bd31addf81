import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceReader } from '../../simulator/kernel/trace-columns.ts';
import type { WindowResult } from '../../simulator/parts/windowing/result.ts';
import type { TumblingFrame } from '../../simulator/patterns/tumbling-window/frame.ts';
import { scenario } from '../../simulator/patterns/tumbling-window/index.ts';
import type { Run } from '../../simulator/scenario/run.ts';
import { settingOf } from '../../simulator/scenario/run.ts';
import { recordedRecipe } from '../arbitraries/tumbling-window.ts';
import { runOf } from '../run-recipe.ts';

const hour = 3_600_000;
const minute = 60_000;

function presetRun(id: string): Run {
  const { id: _, label, meaning, ...recipe } = scenario.presets.find((preset) => preset.id === id)!;
  return runOf(scenario, recipe);
}

const valuesOf = ({ result }: Run) => (result.windows as WindowResult[]).map(({ value }) => value);
const entriesOf = ({ trace }: Run) => {
  const reader = new TraceReader(scenario.kinds, trace!);
  return Array.from({ length: reader.length }, (_, seq) => reader.entry(seq));
};

describe('presets', () => {
  test.each([
    ['shop-hours', [10_000, 8500, 12_300]],
    ['tunnel-wrong-hour', [9300, 9200, 12_300]],
    ['tunnel-dropped', [9300, 8500, 12_300]],
    ['tunnel-corrected', [9300, 10_000, 8500, 12_300]],
    ['tunnel-waited-for', [10_000, 8500, 12_300]],
  ])('%s gives %j', (id, values) => {
    expect(valuesOf(presetRun(id))).toEqual(values);
  });

  test('bad-clock: one record from the future drops what is right', () => {
    expect(presetRun('bad-clock').metrics.lateDropped).toBeGreaterThan(5);
    expect(presetRun('shop-hours').metrics.lateDropped).toBe(0);
  });

  test('silent-source: no hour closes before the input ends; left out, they close in time', () => {
    const isInTime = ({ end, firedAtMs }: WindowResult) => firedAtMs < end + hour / 2;
    const inTime = (id: string) => (presetRun(id).result.windows as WindowResult[]).filter(isInTime).length;
    expect(inTime('silent-source-idle')).toBeGreaterThan(inTime('silent-source'));
  });

  test('split-burst: no hour counts more than six of the ten', () => {
    expect(Math.max(...valuesOf(presetRun('split-burst')))).toBe(6);
  });

  test.each(scenario.presets.map(({ id }) => id))('%s breaks no law', (id) => {
    expect(presetRun(id).violations).toEqual([]);
  });
});

describe('the frame', () => {
  const frameAt = (run: Run, atMs: number) => {
    const { frameFold } = scenario;
    const state = frameFold.initial(settingOf(run.plan));
    for (const entry of entriesOf(run)) if (entry.at <= atMs * 1000) frameFold.apply(state, entry as never);
    return frameFold.view(state, atMs * 1000) as TumblingFrame;
  };

  test('shows what is held and what became of the late sale', () => {
    const run = presetRun('tunnel-corrected');
    const before = frameAt(run, hour + 19 * minute);
    expect(before.windows.map(({ value, firings }) => [value, firings])).toEqual([
      [9300, 1],
      [3950, 0],
    ]);
    const after = frameAt(run, hour + 20 * minute);
    expect(after.firings.map(({ value, revision, by }) => [value, revision, by])).toEqual([
      [9300, 0, 'watermark'],
      [10_000, 1, 'late'],
    ]);
    expect([before.dropped, after.dropped]).toEqual([0, 0]);
    expect(frameAt(presetRun('tunnel-dropped'), hour + 20 * minute).dropped).toBe(1);
  });

  test('holds at the end what the metrics say at most, and nothing once the input has ended', () => {
    fc.assert(
      fc.property(recordedRecipe, ({ untilMs: _, ...recipe }) => {
        const frame = frameAt(runOf(scenario, recipe), Infinity);
        expect(frame.windows).toEqual([]);
        expect(frame.arrived).toBe(recipe.input.length);
      }),
    );
  });

  test('goes on from a snapshot without touching it', () => {
    const run = presetRun('correcting-shop');
    const { frameFold } = scenario;
    const entries = entriesOf(run);
    const state = frameFold.initial(settingOf(run.plan));
    for (const entry of entries.slice(0, 200)) frameFold.apply(state, entry as never);
    const keyframe = frameFold.snapshot(state);
    const seen = JSON.stringify(frameFold.view(keyframe, 0));
    for (const entry of entries.slice(200)) frameFold.apply(state, entry as never);
    expect(JSON.stringify(frameFold.view(keyframe, 0))).toBe(seen);
  });
});

describe('the words', () => {
  const told = (id: string) => {
    const run = presetRun(id);
    const tell = scenario.narration.start(settingOf(run.plan));
    return entriesOf(run).flatMap((entry) => tell(entry as never) ?? []);
  };

  test('say what became of the sale in the tunnel', () => {
    expect(told('tunnel-dropped')).toContainEqual({
      text: 'An event of 0:58:00 (shop, 700) arrives after the watermark has reached 1:00:00, the end of its window: it is dropped.',
      moment: true,
    });
    expect(told('tunnel-corrected')).toContainEqual({
      text: 'Correction 1 of the window 0:00:00–1:00:00 of shop: 10,000 from 5 events.',
      moment: true,
    });
  });

  test('charts follow the trace: at the end nothing is held', () => {
    const run = presetRun('correcting-shop');
    const [lag, held] = scenario.charts.map((chart) => {
      const next = chart.start(settingOf(run.plan));
      return entriesOf(run).flatMap((entry) => next(entry as never) ?? []);
    });
    expect(Math.min(...lag!)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lag!)).toBeGreaterThan(0);
    expect(Math.max(...held!)).toBe(run.metrics.openWindowsMax);
    expect(held!.at(-1)).toBe(0);
  });
});
