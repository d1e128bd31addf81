import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from '#src/lab/band.ts';
import { valueAt } from '#src/lab/series.ts';

const levels = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1600, maxLength: 2000 });

test('a band holds exactly the least, the most and the mean over time of each span', () => {
  fc.assert(
    fc.property(levels, (value) => {
      const series = { at: value.map((_, n) => n * 10), value };
      const endsAt = value.length * 10;
      const band = bandOf(series, endsAt)!;
      const spans = band.mean.length;
      for (const n of [0, 1, 77, spans - 1]) {
        const [from, to] = [(n * endsAt) / spans, ((n + 1) * endsAt) / spans];
        const within = value.filter((_, k) => k * 10 >= from && k * 10 < to);
        const all = [valueAt(series, Math.max(0, from - 0.001)) ?? value[0]!, ...within];
        expect(band.low[n]).toBe(Math.min(...all));
        expect(band.high[n]).toBe(Math.max(...all));
      }
      const mean = band.mean.reduce((sum, each) => sum + each, 0) / spans;
      expect(mean).toBeCloseTo(value.reduce((sum, each) => sum + each, 0) / value.length, 1);
    }),
    { numRuns: 20 },
  );
});

test('a calm line stays a line', () => {
  const value = Array.from({ length: 2000 }, (_, n) => Math.sin(n / 200) + 1);
  expect(bandOf({ at: value.map((_, n) => n), value }, 2000)).toBeNull();
  expect(bandOf({ at: [0, 5, 9], value: [0, 9, 0] }, 10)).toBeNull();
});
