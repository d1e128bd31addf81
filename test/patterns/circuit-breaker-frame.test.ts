import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceReader } from '#simulator/kernel/trace-columns.ts';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import type { BreakerEntry } from '#simulator/patterns/circuit-breaker/kinds.ts';
import { breakerOutline } from '#simulator/patterns/circuit-breaker/outline.ts';
import type { RunView } from '#src/lab/run-view.ts';
import { scenarios, viewOf } from '../lab/scenarios.ts';

const scenario = scenarios.find(({ id }) => id === 'circuit-breaker')!;
const recipes = {
  'with its outage': {},
  'with three retries': { params: { retries: 3, outageKind: 'errors' } },
  'with retries inside': { params: { retries: 2, retryInside: true, outageKind: 'errors' } },
  'with ten breakers': { params: { hosts: 10, breakerPerHost: true, fallback: 'cached' } },
  'recovering slowly': { params: { outageMs: 30_000, recoveryMs: 60_000, windowMs: 10_000 } },
  'changed by hand': {
    params: { outageMs: 0, fallback: 'default' },
    actions: [
      { atMs: 20_000, do: 'fail-service' },
      { atMs: 40_000, do: 'set', with: { windowMs: 5000, clientWorkers: 40 } },
      { atMs: 60_000, do: 'heal-service' },
      { atMs: 80_000, do: 'force-open' },
      { atMs: 100_000, do: 'reset' },
    ],
  },
};
const views = Object.entries(recipes).map(
  ([name, recipe]) => [name, viewOf(scenario, { untilMs: 150_000, ...recipe })] as const,
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const entriesOf = ({ run }: RunView<unknown>, count: number): BreakerEntry[] => {
  const reader = new TraceReader(scenario.kinds, run.columns);
  return Array.from({ length: count }, (_, seq) => reader.entry(seq) as BreakerEntry);
};

/** The outcomes that the first breaker has in its window, found by looking through the whole trace. */
function recounted(entries: readonly BreakerEntry[], from: number): { calls: number; failed: number } {
  const cleared = entries.findLastIndex(
    ({ kind, data }) =>
      ((kind === 'transition' && data.to === 'closed') || (kind === 'restarted' && data.state === 'closed')) &&
      data.breaker === 0,
  );
  const counted = entries
    .slice(cleared + 1)
    .flatMap(({ kind, at, data }) =>
      (kind === 'call-ended' || kind === 'attempt-failed') &&
      data.breaker === 0 &&
      data.failureRate !== null &&
      at > from
        ? [data]
        : [],
    );
  return { calls: counted.length, failed: counted.filter(({ failed }) => failed).length };
}

describe.each(views)('the frame of a run %s', (_, view) => {
  const frameAt = (at: number): BreakerFrame => view.frameAt(view.at(at)) as BreakerFrame;

  test('counts what the figures count', () => {
    fc.assert(
      fc.property(share, (where) => {
        const playhead = view.at(where * view.endedAt);
        const { counts } = view.frameAt(playhead) as BreakerFrame;
        const { refused, fallbacks, otherRefused } = view.numbersAt(playhead);
        expect(counts).toEqual({ refused, fallbacks, othersRefused: otherRefused });
      }),
      { numRuns: 40 },
    );
  });

  const expectWindow = (at: number): void => {
    const playhead = view.at(at);
    const { window, limits } = view.frameAt(playhead) as BreakerFrame;
    const { calls, failed } = recounted(entriesOf(view, playhead.index), playhead.at - limits.windowMs * 1000);
    expect({ calls: window.calls, failed: window.failed }).toEqual({ calls, failed });
    const sum = (pick: 'good' | 'failed'): number => window.bins.reduce((total, bin) => total + bin[pick], 0);
    expect({ good: sum('good'), failed: sum('failed') }).toEqual({ good: calls - failed, failed });
    expect(window.bins.length).toBeLessThanOrEqual(41);
  };

  test('holds exactly the outcomes of the window', () => {
    fc.assert(
      fc.property(share, (where) => expectWindow(where * view.endedAt)),
      { numRuns: 25 },
    );
  });

  test('lets an outcome go exactly when it is as old as the window is long', () => {
    const outcomes = entriesOf(view, view.run.columns.length).filter(({ kind }) => kind === 'call-ended');
    const window = 60_000_000;
    fc.assert(
      fc.property(fc.nat(outcomes.length - 1), fc.constantFrom(window, window - 1), (n, later) =>
        expectWindow(outcomes[n]!.at + later),
      ),
      { numRuns: 15 },
    );
  });

  test('never has more at work than there are workers and places, by the outcome of each', () => {
    fc.assert(
      fc.property(share, (where) => {
        const { calls, others, retrying, limits, breakers, at } = frameAt(where * view.endedAt);
        const most = Math.max(limits.clientWorkers, 16);
        expect(calls.length + others.length + retrying.length).toBeLessThanOrEqual(most);
        for (const { since, until } of breakers) expect(until === null || (since <= at && at <= until)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('is not changed by what is looked at later, nor by who looked at it', () => {
    let playhead = view.at(view.endedAt / 3);
    const early = view.frameAt(playhead) as BreakerFrame;
    const kept = JSON.stringify(early);
    for (let steps = 0; steps < 200; steps++) {
      playhead = view.next(playhead);
      view.frameAt(playhead);
    }
    expect(JSON.stringify(early)).toBe(kept);
    expect(JSON.stringify(frameAt(view.endedAt / 3))).toBe(kept);
  });

  test('moves only along the ways that the machine’s outline shows', () => {
    const ways = new Set(breakerOutline.edges.map(({ from, to }) => `${from}→${to}`));
    for (const { kind, data } of entriesOf(view, view.run.columns.length))
      if (kind === 'transition') expect(ways).toContain(`${data.from}→${data.to}`);
  });
});

test('tells how the service is, through an outage, a recovery and what is done by hand', () => {
  const health = (name: keyof typeof recipes, seconds: number): string => {
    const [, view] = views.find(([each]) => each === name)!;
    return (view.frameAt(view.at(seconds * 1e6)) as BreakerFrame).service.health;
  };
  const moments = [10, 45, 59.999, 60, 75, 140];
  const expected = ['well', 'silent', 'silent', 'recovering', 'recovering', 'well'];
  expect(moments.map((seconds) => health('recovering slowly', seconds))).toEqual(expected);
  expect([10, 30, 70].map((seconds) => health('changed by hand', seconds))).toEqual(['well', 'failing', 'well']);
  expect(health('with three retries', 60)).toBe('failing');
});

test('a parameter that was set while the run goes on is the one that is shown', () => {
  const [, view] = views.find(([name]) => name === 'changed by hand')!;
  const limits = (seconds: number) => (view.frameAt(view.at(seconds * 1e6)) as BreakerFrame).limits;
  expect([limits(39).windowMs, limits(41).windowMs, limits(41).clientWorkers]).toEqual([60_000, 5000, 40]);
});
