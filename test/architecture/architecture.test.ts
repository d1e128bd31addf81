import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from './checks.ts';
import { readTree, show } from './sources.ts';

const files = readTree(resolve(import.meta.dirname, '../..'));

test('the gate finds the tree', () => {
  expect(files.map(({ path }) => path)).toContain('test/architecture/architecture.test.ts');
});

test.each(Object.entries(checks))('%s', (_, check) => {
  const faults = check(files).map(show);
  expect(faults.length, `${faults.length} faults:\n${faults.join('\n')}\n`).toBe(0);
});
