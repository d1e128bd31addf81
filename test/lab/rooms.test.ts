import { expect, test } from 'vitest';
import { roomOf } from '#simulator/kernel/trace-room.ts';
import { answer } from '#src/lab/answer.ts';
import type { Question } from '#src/lab/protocol.ts';
import type { FinishedRun } from '#src/lab/simulate.ts';

const asking = (params: object): Extract<Question, { kind: 'run' }> => ({
  kind: 'run',
  scenario: 'queue',
  recipe: { scenario: 'queue', untilMs: 5000, params },
});

async function runOf(question: Question): Promise<FinishedRun> {
  const reply = await answer(question);
  if (reply.kind !== 'finished') throw new Error(reply.kind);
  return reply.run;
}

test('a run that stands where another stood is the same as one in new memory', async () => {
  const [many, few] = [{ arrivalsPerSecond: 95 }, { arrivalsPerSecond: 60 }];
  const fresh = await runOf(asking(few));
  const expected = structuredClone(fresh);
  const earlier = await runOf(asking(many));
  const later = await runOf({ ...asking(few), spare: roomOf(earlier.columns) });
  expect(later).toEqual(expected);
  // And it does stand there.
  expect(later.columns.at.buffer).toBe(earlier.columns.at.buffer);
});

test('room that is too small, or far too large, is not used', async () => {
  const [short, long] = [{ ...asking({}), recipe: { scenario: 'queue', untilMs: 1000 } }, asking({ servers: 2 })];
  const small = await runOf(short);
  const expected = structuredClone(await runOf(long));
  const grown = await runOf({ ...long, spare: roomOf(small.columns) });
  expect(grown).toEqual(expected);
  expect(grown.columns.at.buffer).not.toBe(small.columns.at.buffer);
  const again = structuredClone(await runOf(short));
  const tight = await runOf({ ...short, spare: roomOf(grown.columns) });
  expect(tight).toEqual(again);
  expect(tight.columns.at.buffer).not.toBe(grown.columns.at.buffer);
});
