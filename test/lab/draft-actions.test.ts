import { expect, test } from 'vitest';
import type { Draft } from '#src/lab/draft.ts';
import { valueAt, withAction, withActionAt, withLastAction, withoutAction } from '#src/lab/draft-actions.ts';

const draft: Draft = {
  seed: 1,
  untilMs: 1000,
  params: { openMs: 500, windowMs: 100 },
  actions: [
    { atMs: 300, do: 'set', with: { openMs: 900 } },
    { atMs: 100, do: 'set', with: { openMs: 700 } },
    { atMs: 200, do: 'reset' },
  ],
};

test('a parameter’s value at a time is what the latest set by then says', () => {
  expect([0, 99, 100, 299, 300, 1000].map((atMs) => valueAt(draft, 'openMs', atMs))).toEqual([
    500, 500, 700, 700, 900, 900,
  ]);
  expect(valueAt(draft, 'windowMs', 1000)).toBe(100);
});

test('of two at the same time the later one in the list counts', () => {
  const both = withAction(draft, { atMs: 300, do: 'set', with: { openMs: 1 } });
  expect(valueAt(both, 'openMs', 300)).toBe(1);
});

test('actions are added, moved, changed and taken away without touching the others or the draft', () => {
  const before = structuredClone(draft);
  expect(withoutAction(draft, 1).actions.map(({ atMs }) => atMs)).toEqual([300, 200]);
  expect(withActionAt(draft, 2, 50).actions[2]).toEqual({ atMs: 50, do: 'reset' });
  expect(
    withLastAction(withAction(draft, { atMs: 5, do: 'set', with: { openMs: 1 } }), { openMs: 2 }).actions.at(-1),
  ).toEqual({ atMs: 5, do: 'set', with: { openMs: 2 } });
  expect(draft).toEqual(before);
});
