import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenario } from '../../simulator/patterns/circuit-breaker/index.ts';
import type { TransitionResult } from '../../simulator/patterns/circuit-breaker/result.ts';
import { countOutcome, OutcomeWindow } from '../../simulator/patterns/circuit-breaker/rules.ts';
import { answerTo } from '../run-recipe.ts';

const step = fc.record({
  after: fc.nat({ max: 20 }),
  succeeded: fc.boolean(),
  slow: fc.boolean(),
  window: fc.integer({ min: 1, max: 100 }),
  clears: fc.nat({ max: 9 }).map((luck) => luck === 0),
});

test('the window counts just what ended within it, also when its length is changed now and then', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const window = new OutcomeWindow();
      let all: { at: number; failed: boolean; slow: boolean }[] = [];
      let now = 0;
      for (const { after, succeeded, slow, window: length, clears } of steps) {
        now += after;
        if (clears) {
          window.clear();
          all = [];
        }
        const outcome = countOutcome(succeeded, slow, true, false);
        window.add(now, outcome, length);
        all.push({ at: now, failed: !succeeded, slow });
        const within = all.filter(({ at }) => at > now - length);
        const { calls, failures, slow: slowCalls } = window;
        expect([calls, failures, slowCalls]).toEqual([
          within.length,
          within.filter(({ failed }) => failed).length,
          within.filter((each) => each.slow).length,
        ]);
      }
    }),
  );
});

test('a window that is made longer in mid-run sees what ended before', () => {
  const recipe = {
    untilMs: 200,
    params: { windowMs: 10, minimumCalls: 4, openMs: 50 },
    actions: [{ atMs: 55, do: 'set', with: { windowMs: 1000 } }],
    input: [0, 20, 40, 60, 70, 80].map((t) => ({ t, ok: false })),
  };
  const { result, violations } = answerTo(scenario, recipe);
  expect((result.transitions as TransitionResult[])[0]).toMatchObject({ atMs: 60, to: 'open', reason: 'failure-rate' });
  expect(violations).toEqual([]);
});
