import { expect, test } from 'vitest';
import { happeningAt, happeningWords } from '#src/lab/happening-words.ts';
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

const spoken = {
  sentences: { 'call-ended': 'Order {subject}: {outcome}.', transition: 'The breaker goes from {from} to {to}.' },
  words: { timeout: 'no answer in time' },
};

test('an instant is told by the story’s sentences or by what each kind says, the first three of many', () => {
  const ended = entry('call-ended', 812, { outcome: 'timeout', latencyMs: 1000, answeredBy: 'error' });
  const changed = { ...entry('transition', null, { from: 'closed', to: 'open' }), seq: 7 };
  const told = (seq: number) => (seq === 7 ? 'Half of the calls failed: the breaker opens.' : undefined);
  expect(happeningWords([], spoken, told)).toBe('');
  expect(happeningWords([ended, changed], spoken, told)).toBe(
    'Order 812: no answer in time. Half of the calls failed: the breaker opens.',
  );
  expect(happeningWords([changed], spoken, () => undefined)).toBe('The breaker goes from closed to open.');
  expect(happeningWords([ended, ended, changed, ended, ended], spoken, told)).toMatch(/opens\. And 2 more\.$/);
});

test.each(scenarios)(
  'each kind of entry of $id says something to a person, of what it holds',
  ({ kinds, happenings }) => {
    expect(Object.keys(happenings.sentences).toSorted()).toEqual(Object.keys(kinds).toSorted());
    for (const [kind, sentence] of Object.entries(happenings.sentences)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      for (const [, name] of sentence.matchAll(/{(\w+)}/g))
        expect(['subject', ...Object.keys(kinds[kind]!.data)], `${kind}: ${name}`).toContain(name);
    }
  },
);

test.each(scenarios)('every step through $id leads to something that happens', (scenario) => {
  const view = viewOf(scenario);
  let playhead = view.at(0);
  for (let n = 0; n < 200; n++) {
    playhead = view.next(playhead);
    const entries = happeningAt(view, playhead);
    expect(entries.length > 0 || playhead.at === view.endedAt).toBe(true);
    expect(entries.every(({ at }) => at === playhead.at)).toBe(true);
  }
});
