import { expect, test } from 'vitest';
import { TraceReader } from '../../simulator/kernel/trace-columns.ts';
import { scenario } from '../../simulator/patterns/circuit-breaker/index.ts';
import { run, settingOf } from '../../simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';

function storyOf(params: object, rest: object = {}): readonly string[] {
  const plan = planOf(scenario, { params, untilMs: 40_000, ...rest });
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

test('after the outage the service is said to be as it is', () => {
  const outage = { outageAtMs: 5000, outageMs: 10_000 };
  const fail = { atMs: 8000, do: 'fail-service' };
  const heal = { atMs: 12_000, do: 'heal-service' };
  const well = 'The payment service is well again.';
  const ill = 'The outage is over, but the payment service is still failing.';
  const recovering = 'The payment service begins to recover: its places come back one by one.';
  const saidOf = (params: object, actions: readonly object[] = []) =>
    storyOf({ ...outage, ...params }, { actions }).filter((text) => [well, ill, recovering].includes(text));
  expect(saidOf({})).toEqual([well]);
  expect(saidOf({ recoveryMs: 20_000 })).toEqual([recovering]);
  expect(saidOf({}, [fail])).toEqual([ill]);
  expect(saidOf({}, [fail, heal])).toEqual([well]);
});

test('what was done is told in the form in which it is set', () => {
  const fail = { atMs: 8000, do: 'fail-service' };
  expect(storyOf({}, { actions: [fail] })).toContain('You: fail the service (failure probability 100 %).');
});
