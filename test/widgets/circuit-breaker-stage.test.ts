import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import { tilesOf } from '#src/widgets/circuit-breaker/hosts.ts';
import { type Dot, dotsOf, places, placesOf, workersOf } from '#src/widgets/circuit-breaker/layout.ts';
import { breakerWords, liveOf, serviceWords, windowName, windowWords } from '#src/widgets/circuit-breaker/words.ts';
import { scenarios, viewOf } from '../lab/scenarios.ts';

const scenario = scenarios.find(({ id }) => id === 'circuit-breaker')!;
const recipes = [
  {},
  { params: { breaker: false } },
  { params: { fallback: 'cached', retries: 2 } },
  { params: { hosts: 10, breakerPerHost: true } },
  { params: { breaker: false, retries: 3, retryInside: true, outageKind: 'errors' } },
];
const views = recipes.map((recipe) => ({
  view: viewOf(scenario, { untilMs: 120_000, ...recipe }),
  hasBreaker: recipe.params?.breaker ?? true,
}));
const moment = fc.record({ which: fc.nat(views.length - 1), share: fc.double({ min: 0, max: 1, noNaN: true }) });

const frameAt = (which: number, at: number): BreakerFrame => {
  const { view } = views[which]!;
  return view.frameAt(view.at(at)) as BreakerFrame;
};
const frameOf = ({ which, share }: { which: number; share: number }): BreakerFrame =>
  frameAt(which, share * views[which]!.view.endedAt);
const count = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

describe('the breaker’s stage', () => {
  test('shows each worker and each place once, by what it does', () => {
    fc.assert(
      fc.property(moment, (when) => {
        const frame = frameOf(when);
        const workers = workersOf(frame);
        const waiting =
          frame.retrying.length + frame.calls.filter(({ waitsUntil }) => (waitsUntil ?? 0) > frame.at).length;
        expect(workers.length).toBe(frame.limits.clientWorkers);
        expect(count(workers, 'other')).toBe(frame.others.length);
        expect(count(workers, 'waiting')).toBe(waiting);
        expect(count(workers, 'busy') + waiting).toBe(frame.calls.length + frame.retrying.length);
        if (frame.breakers.length === 1)
          expect(count(placesOf(frame), 'busy')).toBe(frame.calls.length + frame.retrying.length - waiting);
      }),
    );
  });

  test('has each message once', () => {
    fc.assert(
      fc.property(moment, (when) => {
        const ids = dotsOf(frameOf(when), views[when.which]!.hasBreaker).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('moves its messages steadily, and nothing without time', () => {
    const stepMs = 10;
    fc.assert(
      fc.property(moment, (when) => {
        const frame = frameOf(when);
        const { hasBreaker } = views[when.which]!;
        const before = new Map(dotsOf(frame, hasBreaker).map(({ id, place }) => [id, place]));
        expect(dotsOf(frameOf(when), hasBreaker)).toEqual(dotsOf(frame, hasBreaker));
        for (const { id, place } of dotsOf({ ...frame, at: frame.at + stepMs * 1000 }, hasBreaker)) {
          const was = before.get(id);
          // Between coming to the breaker and leaving it a message is out of sight.
          const crosses = hasBreaker && was && was.wide.percent < 50 !== place.wide.percent < 50;
          if (was && !crosses) expect(Math.abs(place.wide.percent - was.wide.percent)).toBeLessThan(2.5);
        }
      }),
    );
  });

  test('shows a refused call as a cross and an answer from the cache as a diamond', () => {
    const shapes = (which: number, seconds: number): ReadonlySet<string> =>
      new Set(dotsOf(frameAt(which, seconds * 1e6), true).map(({ shape }) => shape));
    expect([...shapes(0, 80)].sort()).toEqual(['cross', 'round']);
    expect(shapes(2, 80)).toContain('diamond');
    expect([...shapes(0, 20)].sort()).toEqual(['hollow', 'round']);
  });

  test('has a tile for each host, the ill one marked, that do not overlap', () => {
    const tiles = tilesOf(frameAt(3, 100e6), 10);
    expect(tiles.filter(({ isIll }) => isIll).map(({ host }) => host)).toEqual([0]);
    expect(tiles[0]!.breaker).toBe('open');
    for (const hosts of [2, 10, 11, 100]) {
      const all = tilesOf(frameAt(0, 100e6), hosts);
      expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(hosts);
      for (const { width, height } of all) expect(Math.min(width, height)).toBeGreaterThan(4);
    }
  });

  test('puts its state in words', () => {
    const frame = frameAt(0, 70e6);
    expect(breakerWords(frame)).toBe('too many calls failed');
    expect(breakerWords(frameAt(3, 100e6))).toBe('1 of 10 open');
    expect(serviceWords(frame)).toBe('silent since 0:30');
    expect(windowName(frame)).toBe('last minute');
    expect(windowWords(frameAt(0, 20e6))).toMatch(/^\d(\.\d)? % of \d+ failed$/);
    // A breaker that is closed has not reached its threshold, and is not said to.
    const nearly = { ...frameAt(0, 20e6), window: { ...frame.window, calls: 925, failed: 459 } };
    expect(windowWords(nearly)).toBe('49 % of 925 failed');
    expect(windowWords({ ...nearly, window: { ...nearly.window, failed: 463 } })).toBe('50 % of 925 failed');
    expect(windowWords(frame)).toBe('window at rest');
    const none = { ...frame.window, calls: 0, failed: 0 };
    const [first] = frame.breakers;
    const closed = (from: 'half-open' | null) => ({ ...first!, state: 'closed' as const, from });
    expect(windowWords({ ...frame, window: none, breakers: [closed(null)] })).toBe('no calls yet');
    expect(windowWords({ ...frame, window: none, breakers: [closed('half-open')] })).toBe('emptied');
  });

  test('gives the state chart the live state, its ring and the way just taken', () => {
    const live = liveOf(frameAt(0, 70e6));
    expect(Object.keys(live.states).filter((name) => live.states[name]!.isLive)).toEqual(['open']);
    expect(live.states.open!.timer!.share).toBeGreaterThan(0);
    expect(live.taken).toMatchObject({ from: 'closed', to: 'open' });
    expect(liveOf(frameAt(3, 100e6)).states).toMatchObject({ closed: { note: '9' }, open: { note: '1' } });
  });

  test('shows an open breaker in a colour that is no alarm: not the one of a service that is silent', () => {
    const { ribbons } = viewOf(scenario, { untilMs: 120_000 }).run;
    const tonesOf = (state: string) =>
      new Set(ribbons.flatMap(({ spans }) => spans.filter((span) => span.state === state).map(({ tone }) => tone)));
    expect([tonesOf('open'), tonesOf('silent')]).toEqual([new Set(['held']), new Set(['bad'])]);
    expect(liveOf(frameAt(0, 70e6)).states.open!.tone).toBe('held');
  });

  test.each([
    ['wide', 1100],
    ['narrow', 326],
  ] as const)('lets who is turned away be told apart on a %s stage', (size, width) => {
    const pixels = ({ place }: Dot): readonly [number, number] => {
      const { percent, dx, y } = place[size];
      return [(percent / 100) * width + dx, y];
    };
    const shares = Array.from({ length: 200 }, (_, n) => {
      const dots = dotsOf(frameAt(1, 31_000_000 + n * 400_000), false);
      const left = (pixels({ ...dots[0]!, place: places.shop })[0] ?? 0) - 54;
      const marks = dots
        .filter(({ shape }) => shape === 'cross' || shape === 'barred')
        .map(pixels)
        .filter(([x]) => x > 0 && x < left);
      const hidden = marks.filter(([x, y], n) =>
        marks.some((other, m) => m > n && Math.hypot(other[0] - x, other[1] - y) < 9),
      );
      return [marks.length, hidden.length] as const;
    });
    const sum = (of: 0 | 1) => shares.reduce((total, each) => total + each[of], 0);
    expect(sum(0)).toBeGreaterThan(200);
    expect(sum(1) / sum(0)).toBeLessThan(0.3);
  });
});
