import { describe, expect, test } from 'vitest';
import { toMs } from '#simulator/kernel/time.ts';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { settingOf } from '#simulator/scenario/run.ts';
import { planOf, traceOf } from '../run-recipe.ts';

/** What is told of a run, with the time in ms. */
function told(recipe: object): readonly { readonly atMs: number; readonly text: string; readonly moment: boolean }[] {
  const plan = planOf(scenario, recipe);
  const tell = scenario.narration.start(settingOf(plan));
  const sentences: { atMs: number; text: string; moment: boolean }[] = [];
  for (const entry of traceOf(plan).entries) {
    const sentence = tell(entry as never);
    if (sentence) sentences.push({ atMs: toMs(entry.at), ...sentence });
  }
  return sentences;
}
const momentsOf = (recipe: object) => told(recipe).filter(({ moment }) => moment);

/** So many customers come at once, and each is served for a second. */
const crowd = (t: number, count: number) => Array.from({ length: count }, () => ({ t, serviceMs: 1000 }));
const crowds = (...counts: number[]) => ({
  input: counts.flatMap((count, n) => crowd(n * 100_000, count)),
  untilMs: null,
});

describe('a line', () => {
  test('is a moment when it is twice as long as ever, when it is long again, and when it is gone', () => {
    expect(momentsOf(crowds(10, 7, 8)).map(({ atMs, text }) => [atMs, text])).toEqual([
      [0, '4 customers wait, more than ever before.'],
      [0, '8 customers wait, more than ever before.'],
      [
        9000,
        'Customer 10 is served after 9 s in line, and nobody waits any more: the line lasted 9 s, with up to 9 in it.',
      ],
      [200_000, '7 customers wait again; there have been up to 9.'],
      [
        207_000,
        'Customer 25 is served after 7 s in line, and nobody waits any more: the line lasted 7 s, with up to 7 in it.',
      ],
    ]);
  });

  test('that is short is no moment', () => {
    expect(momentsOf(crowds(4, 4, 4))).toEqual([]);
    expect(told(crowds(4)).at(-1)!.text).toBe('Customer 4 is served after 3 s in line, and nobody waits any more.');
  });

  test('of a day with many ups and downs has moments until late, and not too many to go through', () => {
    expect(momentsOf({ seed: 1 }).at(-1)!.atMs).toBeGreaterThan(15_000);
    for (let seed = 1; seed <= 10; seed++) expect(momentsOf({ seed }).length).toBeLessThan(30);
  });
});

test('of the many who are refused the 1st, 2nd, 4th, 8th … are moments', () => {
  const refusals = momentsOf({ ...crowds(12), params: { capacity: 2 } }).map(({ text }) => text);
  expect(refusals.map((text) => text.match(/the (\w+) to do so/)?.[1])).toEqual(['1st', '2nd', '4th', '8th']);
});
