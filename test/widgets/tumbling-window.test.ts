import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TumblingFrame } from '#simulator/patterns/tumbling-window/frame.ts';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { diagonalPath, lagBandPaths, lagPath, planeX, planeY } from '#src/pictures/plane.ts';
import {
  bandsOf,
  flagsOf,
  latenessBands,
  latestOf,
  patchesOf,
  planeOf,
  sizeOf,
} from '#src/widgets/tumbling-window/layout.ts';
import { viewOf } from '../lab/scenarios.ts';

const hour = 3_600_000_000;
const minute = 60_000_000;

function seen(preset: string, atUs: number, changes: Record<string, unknown> = {}) {
  const { id: _, label, meaning, ...recipe } = scenario.presets.find(({ id }) => id === preset)!;
  const view = viewOf(scenario, { ...recipe, params: { ...recipe.params, ...changes } });
  const { points, setting, endedAt } = view.run;
  const frame = view.frameAt(view.at(atUs)) as TumblingFrame;
  const bands = bandsOf(setting, endedAt, latestOf(points));
  return { view, frame, bands, points: points!, plane: planeOf(bands, endedAt, points), size: sizeOf(setting) };
}

describe('the plane', () => {
  test('stands an event below the line of what is heard of at once by as much as it came late', () => {
    const { plane, points } = seen('tunnel-dropped', 2 * hour);
    for (let n = 0; n < points.at.length; n++) {
      const late = planeY(plane, points.at[n]!, points.at[n]!) - planeY(plane, points.at[n]!, points.t[n]!);
      expect(late).toBeCloseTo((points.at[n]! - points.t[n]!) / (plane.to - plane.from), 9);
    }
  });

  test('is tilted where there are too many windows to tell apart, and then shows lateness itself', () => {
    const { plane, points, bands, frame } = seen('tunnel-dropped', 2 * hour, { sizeMs: 1000 });
    expect(bands).toEqual([]);
    expect(plane.tilted).toBe(true);
    // All on one level but the one that comes 22 minutes late.
    expect(new Set(Array.from(points.at, (at, n) => planeY(plane, at, points.t[n]!))).size).toBe(2);
    expect(latenessBands(plane).map(({ name }) => name)).toEqual(['5 min', '10 min', '15 min', '20 min']);
    expect(flagsOf(frame, bands)).toEqual([]);
    expect(diagonalPath(plane)).toMatch(/^M0 ([\d.]+)L1000 \1$/);
  });

  test('keeps an event from a clock that is ahead in the picture', () => {
    const { plane, points } = seen('bad-clock', hour);
    const heights = Array.from(points.t, (t, n) => planeY(plane, points.at[n]!, t));
    expect(Math.max(...heights)).toBeLessThanOrEqual(1);
    expect(plane.to).toBeGreaterThanOrEqual(latestOf(points));
  });

  test('reaches as high as the latest event time, even past the end of the run', () => {
    const points = { at: [0, 1 * hour], t: [0, 5 * hour], value: [], key: [], fate: [], keys: [], fates: [] };
    expect(latestOf(points as never)).toBe(5 * hour);
    const { view } = seen('tunnel-dropped', 0);
    expect(bandsOf(view.run.setting, 3 * hour, 5 * hour).at(-1)!.end).toBe(5 * hour);
  });

  test('draws a watermark with more teeth than can be seen as its mean and range, where its own time is', () => {
    const plane = { endsAt: 200, from: -10, to: 0, tilted: true };
    const band = { to: 100, low: [1, 1], mean: [2, 5], high: [3, 9] };
    const { line, ground } = lagBandPaths(plane, band, 1);
    expect(line).toBe('M125 200L375 500');
    expect(ground).toBe('M125 300L375 900L375 100L125 100z');
  });

  test('draws the watermark as a staircase that never goes down', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenario.presets.map(({ id }) => id)), (preset) => {
        const { plane, view } = seen(preset, 0);
        const lag = view.run.charts.find(({ id }) => id === 'watermark-lag')!;
        const levels = [...lagPath(plane, lag, 1000).matchAll(/V(\d+(\.\d+)?)/g)].map(([, y]) => Number(y));
        expect(levels.length).toBeGreaterThan(0);
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('the windows on it', () => {
  test('fill until they fire, and are held as long as they may be corrected', () => {
    const { frame, bands, size } = seen('tunnel-corrected', 84 * minute);
    const patches = patchesOf(frame, size, bands);
    expect(
      patches.map(({ kind, start, from, to, text }) => [kind, start / hour, from / minute, to / minute, text]),
    ).toEqual([
      ['fills', 0, 4, 63, ''],
      ['held', 0, 63, 84, ''],
      ['fills', 1, 63, 84, '3,950'],
    ]);
  });

  test('say what they gave out where the watermark passed their end, and again when corrected', () => {
    const { frame, bands } = seen('tunnel-corrected', 84 * minute);
    expect(flagsOf(frame, bands).map(({ text, kind, at, t }) => [text, kind, at / minute, t / minute])).toEqual([
      ['9,300', 'result', 63, 60],
      ['10,000', 'revision', 80, 60],
    ]);
  });

  test('say how many results there are where there are many', () => {
    const { frame, bands } = seen('many-shops', 2.5 * hour);
    expect(flagsOf(frame, bands)[0]!.text).toMatch(/^\d+ results$/);
  });
});

test('each event is a point, with the fate that the trace tells', () => {
  const { view, points } = seen('tunnel-dropped', 0);
  expect(points.at.length).toBe(view.numbersAt(view.at(view.endedAt)).eventsIn);
  const dropped = Array.from(points.fate).filter((fate) => points.fates[fate] === 'late: dropped');
  expect(dropped.length).toBe(1);
  expect(planeX({ endsAt: view.endedAt, from: 0, to: 1, tilted: false }, points.at[points.at.length - 1]!)).toBe(1);
});
