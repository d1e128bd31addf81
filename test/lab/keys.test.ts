import { expect, test } from 'vitest';
import { keyRows } from '#src/lab/keys.data.ts';

test('no key means two things, and each command has one row of the list', () => {
  const keys = keyRows.flatMap((row) => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const commands = keyRows.map(({ command }) => command);
  expect(new Set(commands).size).toBe(commands.length);
});

test('what presenters’ clickers send moves the playhead, and what ends or starts their show does nothing', () => {
  const keys = new Map(keyRows.flatMap((row) => row.keys.map((key) => [key, row.command] as const)));
  expect(keys.get('PageDown')).toBe('next-moment');
  expect(keys.get('PageUp')).toBe('previous-moment');
  expect([keys.get('b'), keys.get('.')]).toEqual(['toggle', 'toggle']);
  expect([keys.has('Escape'), keys.has('F5'), keys.has('Control+r')]).toEqual([false, false, false]);
});
