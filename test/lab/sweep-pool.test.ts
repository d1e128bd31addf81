import { expect, test } from 'vitest';
import { loadScenario } from '#simulator/catalog.ts';
import { type Cell, type Sweep, sweepRows, sweepSteps } from '#simulator/scenario/sweep.ts';
import { answer } from '#src/lab/answer.ts';
import type { Answer, Question } from '#src/lab/protocol.ts';
import { type Answerer, SweepPool } from '#src/lab/sweep-pool.ts';

const sweep: Sweep = {
  recipe: { untilMs: 500 },
  parameter: 'servers',
  values: [1, 2],
  seeds: [1, 2, 3],
  metrics: ['completed'],
};

/** Workers that answer when the test says so, in the order that it likes. */
function workers() {
  const open: (() => Promise<void>)[] = [];
  let closed = 0;
  const hire = (): Answerer => ({
    ask: (question: Question, tell: (answer: Answer) => void) => open.push(async () => tell(await answer(question))),
    close: () => closed++,
  });
  return { open, hire, closed: () => closed };
}

interface Told {
  cells: readonly (Cell | undefined)[];
  made: number[];
  ends: (string | null)[];
}

function listen(): Told & {
  progress: (cells: readonly (Cell | undefined)[], made: number) => void;
  end: (problem: string | null) => void;
} {
  const told: Told = { cells: [], made: [], ends: [] };
  return Object.assign(told, {
    progress(cells: readonly (Cell | undefined)[], made: number) {
      told.cells = [...cells];
      told.made.push(made);
    },
    end: (problem: string | null) => void told.ends.push(problem),
  });
}

test('all runs are made once, whichever worker is the quicker', async () => {
  const crew = workers();
  const told = listen();
  new SweepPool('queue', sweep, told, crew.hire, 2);
  while (crew.open.length > 0) await crew.open.pop()!();
  expect(told.made).toEqual([1, 2, 3, 4, 5, 6]);
  expect(told.ends).toEqual([null]);
  expect(crew.closed()).toBe(2);
  const scenario = await loadScenario('queue');
  expect(sweepRows(sweep, told.cells)).toEqual(sweepRows(sweep, [...sweepSteps(scenario, sweep)]));
});

test('given up, it lets its workers go and hears nothing more', async () => {
  const crew = workers();
  const told = listen();
  const pool = new SweepPool('queue', sweep, told, crew.hire, 2);
  await crew.open.shift()!();
  pool.cancel();
  pool.cancel();
  while (crew.open.length > 0) await crew.open.shift()!();
  expect(told.made).toEqual([1]);
  expect(told.ends).toEqual([null]);
  expect(crew.closed()).toBe(2);
});

test('a run that cannot be made ends it with a sentence', async () => {
  const crew = workers();
  const told = listen();
  new SweepPool('no-such', sweep, told, crew.hire, 1);
  await crew.open.shift()!();
  expect(told.ends).toEqual(['There is no scenario "no-such" in this lab.']);
});
