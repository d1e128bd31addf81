import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceReader } from '#simulator/kernel/trace-columns.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import type { Playhead } from '#src/lab/cursor.ts';
import type { RunView } from '#src/lab/run-view.ts';
import { scenarios, viewOf } from './scenarios.ts';

/** What the folds say at a playhead when nothing is remembered from other looks. */
function fromScratch(scenario: Scenario, { run }: RunView<unknown>, { at, index }: Playhead) {
  const reader = new TraceReader(scenario.kinds, run.columns);
  const frame = scenario.frameFold.initial(run.setting);
  const metrics = scenario.metricFold.initial(run.setting);
  for (let seq = 0; seq < index; seq++) {
    scenario.frameFold.apply(frame, reader.entry(seq) as never);
    scenario.metricFold.apply(metrics, reader.entry(seq) as never);
  }
  return { frame: scenario.frameFold.view(frame, at), numbers: scenario.metricFold.view(metrics, at) };
}

const moves = ['seek', 'next', 'previous', 'after', 'warm'] as const;
const move = fc.record({ kind: fc.constantFrom(...moves), share: fc.double({ min: 0, max: 1, noNaN: true }) });

function moved(
  view: RunView<unknown>,
  playhead: Playhead,
  { kind, share }: { kind: (typeof moves)[number]; share: number },
): Playhead {
  switch (kind) {
    case 'seek':
      return view.at(view.endedAt * share);
    case 'next':
      return view.next(playhead);
    case 'previous':
      return view.previous(playhead);
    case 'after':
      return view.after(Math.floor((view.run.columns.length - 1) * share));
    case 'warm':
      view.warm();
      return playhead;
  }
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('a run of %s', (_, scenario) => {
  test('looks the same wherever the playhead comes from', () => {
    const view = viewOf(scenario, { untilMs: scenario.untilMs / 4 });
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
        let playhead = view.at(0);
        for (const each of moves) {
          playhead = moved(view, playhead, each);
          view.frameAt(playhead);
        }
        const expected = fromScratch(scenario, view, playhead);
        expect(view.frameAt(playhead)).toEqual(expected.frame);
        expect(view.numbersAt(playhead)).toEqual(expected.numbers);
      }),
      { numRuns: 40 },
    );
  });

  test('ends with the numbers that the run itself came to', () => {
    const view = viewOf(scenario);
    expect(view.numbersAt(view.at(view.endedAt))).toEqual(run(prepare(scenario, view.run.recipe).plan!).metrics);
  });

  test('is stepped through forward and back by the same times', () => {
    const view = viewOf(scenario, { untilMs: scenario.untilMs / 40 });
    const there: number[] = [];
    for (let playhead = view.at(0); playhead.at < view.endedAt; ) {
      playhead = view.next(playhead);
      there.push(playhead.at);
    }
    const back: number[] = [];
    for (let playhead = view.at(view.endedAt); playhead.at > there[0]!; ) {
      playhead = view.previous(playhead);
      back.push(playhead.at);
    }
    expect(back.toReversed()).toEqual(there.slice(0, -1));
  });

  test('shows what is looked at as it was while it gets warm', () => {
    const view = viewOf(scenario, { untilMs: scenario.untilMs / 4 });
    const playhead = view.at(view.endedAt / 3);
    const seen = [view.frameAt(playhead), view.numbersAt(playhead)];
    const before = structuredClone(seen);
    while (!view.isWarm) view.warm();
    expect(seen).toEqual(before);
  });

  test('is warm after a while, and stays as it was', () => {
    const view = viewOf(scenario);
    const before = structuredClone(view.frameAt(view.at(view.endedAt / 3)));
    while (!view.isWarm) view.warm();
    expect(view.frameAt(view.at(view.endedAt / 3))).toEqual(before);
  });
});
