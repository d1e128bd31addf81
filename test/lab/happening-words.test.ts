import { expect, test } from 'vitest';
import { happeningWords } from '#src/lab/happening-words.ts';
import { scenarios, viewOf } from './scenarios.ts';

const entry = (kind: string, subject: number | null, data = {}) => ({
  at: 0,
  seq: 0,
  kind,
  where: '',
  subject,
  cause: null,
  data,
});

test('an instant is told in the trace’s own words, the first three of many', () => {
  const ended = entry('call-ended', 812, { outcome: 'timeout', latencyMs: 1000, answeredBy: 'error' });
  const changed = entry('transition', null, { breaker: 0, from: 'closed', to: 'open', reason: 'failure-rate' });
  expect(happeningWords([])).toBe('');
  expect(happeningWords([ended, changed])).toBe(
    'call ended 812 (timeout, error) · transition (closed, open, failure-rate)',
  );
  expect(happeningWords([ended, ended, changed, ended, ended])).toMatch(/failure-rate\) · 2 more$/);
});

test.each(scenarios)('every step through $id leads to something that happens', (scenario) => {
  const view = viewOf(scenario);
  let playhead = view.at(0);
  for (let n = 0; n < 200; n++) {
    playhead = view.next(playhead);
    const entries = view.happening(playhead);
    expect(entries.length > 0 || playhead.at === view.endedAt).toBe(true);
    expect(entries.every(({ at }) => at === playhead.at)).toBe(true);
  }
});
