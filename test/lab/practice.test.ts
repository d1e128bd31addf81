import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '#src/lab/answer.ts';
import { mostRuns, Practice } from '#src/lab/practice.ts';
import type { Answer, Question } from '#src/lab/protocol.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const question = (params: object, input?: unknown): Question => ({
  kind: 'run',
  scenario: 'queue',
  recipe: { scenario: 'queue', untilMs: 2000, params, ...(input === undefined ? {} : { input }) },
});

function practising(): { asked: Question[]; practice: Practice } {
  const asked: Question[] = [];
  const practice = new Practice(async (each) => {
    asked.push(each);
    return { kind: 'problem', problem: '' };
  });
  return { asked, practice };
}

test('a run is repeated while nobody asks for another, and only so often', async () => {
  const { asked, practice } = practising();
  const reply = await answer(question({ servers: 2 }));
  practice.goOn('queue', reply);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBe(mostRuns);
  // What is repeated is that very run.
  const again = await answer(asked[0]!);
  expect(digestOf(again)).toBe(digestOf(reply));
  practice.goOn('queue', reply);
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBe(mostRuns);
});

test('it stops for a question, and goes on after the answer with what is shown then', async () => {
  const { asked, practice } = practising();
  practice.goOn('queue', await answer(question({ servers: 2 })));
  vi.advanceTimersByTime(210);
  const before = asked.length;
  expect(before).toBeGreaterThan(0);
  practice.pause();
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBe(before);
  practice.goOn('queue', await answer(question({ servers: 3 })));
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBe(mostRuns);
  expect(asked.at(-1)).toMatchObject({ recipe: { params: { servers: 3 } } });
});

test.each([
  ['what is wrong', question({ servers: 'many' })],
  ['records', question({}, [{ t: 0, serviceMs: 5 }])],
  ['a long run', { ...question({}), recipe: { scenario: 'queue', untilMs: 400_000, params: {} } } as Question],
])('%s is not practised with', async (_, asking) => {
  const { asked, practice } = practising();
  practice.goOn('queue', await answer(asking));
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual([]);
});

function digestOf(reply: Answer): string {
  return reply.kind === 'finished' ? reply.run.digest : reply.kind;
}
