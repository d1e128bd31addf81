import { describe, expect, test } from 'vitest';
import { firstSight } from '#src/lab/first-sight.ts';
import { thin, valueAt } from '#src/lab/series.ts';
import { SpanWriter } from '#src/lab/spans.ts';
import { packStory, Story } from '#src/lab/story.ts';
import { scenarios, viewOf } from './scenarios.ts';

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('the first sight of %s', (_, scenario) => {
  test('is the same each time the site is built', () => {
    expect(firstSight(scenario)).toEqual(firstSight(scenario));
  });

  test('is plain data', () => {
    const sight = firstSight(scenario);
    expect(structuredClone(sight)).toEqual(sight);
    expect(JSON.stringify(sight).length).toBeLessThan(100_000);
  });

  test.each(scenario.presets.map(({ id }) => id))('can be that of the preset %s', (preset) => {
    const sight = firstSight(scenario, { preset });
    expect(sight.playhead.at).toBeLessThanOrEqual(sight.backdrop.endedAt);
    expect(sight.seen.violations).toEqual([]);
  });
});

test('a preset that there is not stops the build with a sentence', () => {
  expect(() => firstSight(scenarios[0]!, { preset: 'nonsense' })).toThrow(/has no preset "nonsense"; it has /);
});

test('a story reads back sentence by sentence', () => {
  const sentences = [
    { at: 0, seq: 0, text: 'One.', moment: false },
    { at: 5, seq: 3, text: '', moment: true },
    { at: 5, seq: 4, text: 'Three – with a dash.', moment: true },
  ];
  const story = new Story(packStory(sentences));
  expect(story.slice(0, 99)).toEqual(sentences);
  expect([0, 1, 3, 4, 5].map((entries) => story.countUntil(entries))).toEqual([0, 1, 1, 2, 3]);
  expect(story.nextMoment(0)?.seq).toBe(3);
  expect(story.nextMoment(5)).toBeNull();
});

test('a thinned line keeps its peaks, its order and its last value', () => {
  const at = Array.from({ length: 10_000 }, (_, n) => n);
  const value = at.map((n) => (n === 4321 ? 99 : n === 4322 ? -7 : n % 10));
  const thinned = thin({ at, value }, 10_000, 50);
  expect(thinned.at.length).toBeLessThanOrEqual(200);
  expect(Math.max(...Array.from(thinned.value))).toBe(99);
  expect(Math.min(...Array.from(thinned.value))).toBe(-7);
  expect(Array.from(thinned.at)).toEqual(Array.from(thinned.at).sort((a, b) => a - b));
  expect(valueAt(thinned, 10_000)).toBe(9_999 % 10);
  expect(valueAt({ at: [5], value: [1] }, 4)).toBeNull();
});

test('a ribbon follows its states from the beginning to the end', () => {
  const writer = new SpanWriter('well', { ill: 'bad' });
  writer.begin(10, 'ill');
  writer.begin(20, 'ill');
  writer.begin(30, 'well');
  expect(writer.end(40)).toEqual([
    { from: 0, to: 10, state: 'well', tone: null },
    { from: 10, to: 30, state: 'ill', tone: 'bad' },
    { from: 30, to: 40, state: 'well', tone: null },
  ]);
});

test('a ribbon of very many states stays drawable', () => {
  const writer = new SpanWriter('a', { a: 'good', b: 'bad' });
  for (let at = 1; at < 50_000; at++) writer.begin(at, at % 2 ? 'b' : 'a');
  const spans = writer.end(50_000);
  expect(spans.length).toBeLessThanOrEqual(1100);
  expect(spans.at(-1)?.to).toBe(50_000);
});

test('what a chart says at the end is what the run left', () => {
  const view = viewOf(scenarios.find(({ id }) => id === 'queue')!, { untilMs: 500 });
  const frame = view.frameAt(view.at(view.endedAt)) as { waiting: unknown[]; serving: unknown[] };
  expect(valueAt(view.run.charts[0]!, view.endedAt)).toBe(frame.waiting.length + frame.serving.length);
});

test('each host’s breaker has a ribbon of its own, and the chart says whose number it draws', () => {
  const breaker = scenarios.find(({ id }) => id === 'circuit-breaker')!;
  const { run } = viewOf(breaker, { untilMs: 60_000, params: { hosts: 3, breakerPerHost: true } });
  expect(run.ribbons.map(({ label }) => label)).toEqual(['host 1', 'host 2', 'host 3', 'service']);
  expect(run.charts[0]!.label).toMatch(/host 1$/);
  const one = viewOf(breaker, { untilMs: 60_000, params: { hosts: 3 } });
  expect(one.run.ribbons.map(({ label }) => label)).toEqual(['breaker', 'service']);
});

test('the service’s ribbon tells when it recovers', () => {
  const breaker = scenarios.find(({ id }) => id === 'circuit-breaker')!;
  const { params } = breaker.presets.find(({ id }) => id === 'recovering')!;
  const { run } = viewOf(breaker, { params: { ...params } });
  const states = run.ribbons.find(({ id }) => id === 'service')!.spans;
  const recovering = states.find(({ state }) => state === 'recovering')!;
  const { outageAtMs, outageMs, recoveryMs } = run.setting.params as Record<string, number>;
  const lasts = (recovering.to - recovering.from) / 1000;
  expect(Math.abs(recovering.from / 1000 - outageAtMs! - outageMs!)).toBeLessThan(200);
  expect(Math.abs(lasts - recoveryMs!)).toBeLessThan(0.2 * recoveryMs!);
  expect(states.at(-1)!.state).toBe('well');
});
