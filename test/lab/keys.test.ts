import { expect, test } from 'vitest';
import { keysOf } from '#src/lab/keys.data.ts';

test('no key means two things', () => {
  const keys = Object.values(keysOf).flat();
  expect(new Set(keys).size).toBe(keys.length);
});

test('what presenters’ clickers send moves the playhead, and what ends or starts their show does nothing', () => {
  const keys = new Map<string, string>(
    Object.entries(keysOf).flatMap(([command, each]) => each.map((key) => [key, command])),
  );
  expect(keys.get('PageDown')).toBe('next-moment');
  expect(keys.get('PageUp')).toBe('previous-moment');
  expect([keys.get('b'), keys.get('.')]).toEqual(['toggle', 'toggle']);
  expect([keys.has('Escape'), keys.has('F5'), keys.has('Control+r')]).toEqual([false, false, false]);
});
