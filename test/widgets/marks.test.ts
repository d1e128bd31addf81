import { expect, test } from 'vitest';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { dotsOf, placesOf, workersOf } from '#src/widgets/circuit-breaker/layout.ts';
import { marks } from '#src/widgets/circuit-breaker/marks.ts';
import { viewOf } from '../lab/scenarios.ts';

const told = ['outage-bare', 'outage-cached', 'recovering', 'retries'];

test('the breaker’s legend names the marks that its stage is drawn with, and no others', () => {
  const seen = new Set<string>();
  for (const id of told) {
    const { params, untilMs } = scenario.presets.find((preset) => preset.id === id)!;
    const view = viewOf(scenario, { params, untilMs });
    for (let at = 0; at < view.endedAt; at += 500_000) {
      const frame = view.frameAt(view.at(at)) as BreakerFrame;
      for (const { shape } of dotsOf(frame, params?.breaker !== false)) seen.add(shape);
      for (const use of [...workersOf(frame), ...placesOf(frame)]) seen.add(use);
    }
  }
  expect(marks.map((mark) => ('glyph' in mark ? mark.glyph : mark.cell)).toSorted()).toEqual([...seen].toSorted());
});
