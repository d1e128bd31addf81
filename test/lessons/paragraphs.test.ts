import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// MDX takes a tag that has a line to itself for a block: the paragraph around it falls apart.
const alone = /^\s*<(Metric|Interval|Moment|Term|RunLink)\b[^>]*>([^<]*<\/\w+>)?\s*$/;

test.each(globSync('content/**/*.mdx'))('%s: no figure or term has a line to itself within a paragraph', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const torn = lines.filter((line, n) => alone.test(line) && (lines[n - 1]?.trim() || lines[n + 1]?.trim()));
  expect(torn).toEqual([]);
});
