import { expect, test } from 'vitest';
import { TraceReader } from '../../simulator/kernel/trace-columns.ts';
import { scenario } from '../../simulator/patterns/circuit-breaker/index.ts';
import { run, settingOf } from '../../simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';

function storyOf(params: object): readonly string[] {
  const plan = planOf(scenario, { params, untilMs: 40_000 });
  const reader = new TraceReader(scenario.kinds, run(plan, { keepTrace: true }).trace!);
  const tell = scenario.narration.start(settingOf(plan) as never);
  return Array.from({ length: reader.length }, (_, seq) => tell(reader.entry(seq) as never)?.text ?? '').filter(
    Boolean,
  );
}

test('an order that finds no worker is refused before the breaker, where there is one', () => {
  expect(storyOf({})).toContain('All workers are busy: an order is refused before it reaches the breaker.');
  const bare = storyOf({ breaker: false });
  expect(bare).toContain('All workers are busy: an order is refused.');
  expect(bare.join(' ')).not.toMatch(/breaker/);
});
