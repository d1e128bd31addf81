import { expect, test, vi } from 'vitest';
import { inPieces } from '#src/lab/in-pieces.ts';

/** Takes a number of steps, each of so many ms, and tells what was done when the page last had a moment. */
async function turnsOf(steps: number, stepMs: number): Promise<readonly number[]> {
  let nowMs = 100;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  let done = 0;
  function* work(): Generator<void> {
    for (; done < steps; nowMs += stepMs) {
      yield;
      done++;
    }
  }
  const turns: number[] = [];
  class Channel {
    readonly port1 = { close() {}, onmessage: () => {} };
    readonly port2 = { postMessage: () => queueMicrotask(() => this.port1.onmessage()) };
    constructor() {
      turns.push(done);
    }
  }
  vi.stubGlobal('MessageChannel', Channel);
  await inPieces(work());
  expect(done).toBe(steps);
  clock.mockRestore();
  vi.unstubAllGlobals();
  return turns;
}

test('long steps are each a task of their own', async () => {
  expect(await turnsOf(4, 10)).toEqual([0, 1, 2, 3]);
});

test('short steps share one for a few ms', async () => {
  expect(await turnsOf(9, 1)).toEqual([0, 4, 8]);
});
