import { expect, test } from 'vitest';
import { describeRun } from '#src/lab/runs.ts';

test('a run is told by its name, and by what was changed in words and units', async () => {
  const run = {
    run: 'tumbling-window/patient-shop',
    with: { keyed: false, idleMs: null, allowedLatenessMs: 10_800_000 },
  };
  expect(await describeRun(run)).toBe(
    'Tumbling windows: Random sales, ten minutes of patience, By key off, Idle after none, Allowed lateness 3 h, seed 1',
  );
  expect(await describeRun({ run: 'tumbling-window', with: { eventsPerSecond: 2 } })).toContain('Events 2 1/s');
});
