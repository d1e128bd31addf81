import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callEveryMs, judge, verdictWords } from '#src/widgets/circuit-breaker/window-alone.ts';

const lesson = { windowMs: 60_000, minimumCalls: 10, failureRateThreshold: 0.5 };
const good = (count: number): boolean[] => new Array(count).fill(false);
const bad = (count: number): boolean[] => new Array(count).fill(true);

test('agrees with a count by hand, for any row of outcomes', () => {
  const setups = fc.record({
    windowMs: fc.constantFrom(10_000, 20_000, 60_000),
    minimumCalls: fc.integer({ min: 1, max: 30 }),
    failureRateThreshold: fc.integer({ min: 1, max: 20 }).map((n) => n / 20),
  });
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 80 }), setups, (outcomes, setup) => {
      const held = setup.windowMs / callEveryMs;
      const windowAfter = (n: number): boolean[] => outcomes.slice(Math.max(0, n - held), n);
      const trips = (n: number): boolean => {
        const window = windowAfter(n);
        const failed = window.filter((each) => each).length;
        return window.length >= setup.minimumCalls && failed / window.length >= setup.failureRateThreshold;
      };
      const first = outcomes.findIndex((_, n) => trips(n + 1));
      const verdict = judge(outcomes, setup);
      expect(verdict.opens).toBe(first >= 0);
      expect(verdict.counted).toBe(first >= 0 ? first + 1 : outcomes.length);
      expect(verdict.calls).toBe(windowAfter(verdict.counted).length);
    }),
  );
});

test('after a healthy minute fifteen bad calls, half a minute, trip a window of a minute', () => {
  expect(judge([...good(30), ...bad(14)], lesson).opens).toBe(false);
  expect(judge([...good(30), ...bad(15)], lesson).opens).toBe(true);
});

test('says why it does not judge, does not open, or opens', () => {
  const words = (outcomes: boolean[]): string => verdictWords(judge(outcomes, lesson), lesson);
  expect(words([])).toBe('No call yet.');
  expect(words(bad(3))).toBe('3 of 3 failed, 100 %; too few to judge by, 10 are needed.');
  expect(words([...good(9), true])).toBe('1 of 10 failed, 10 %; below 50 % it stays closed.');
  expect(words(bad(12))).toBe('10 of 10 failed, 100 %: the breaker opens, with call 10. Empty it to begin again.');
});
