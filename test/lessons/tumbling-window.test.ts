import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Days } from './runs-over-seeds.ts';
import { claims } from './tumbling-window.data.ts';

const lesson = readFileSync('content/patterns/tumbling-window.mdx', 'utf8').replace(/\s+/g, ' ');
const days = new Days('tumbling-window', 20);

test.each(claims.map(({ words, holds }) => [words, holds] as const))(
  '“%s”',
  { timeout: 60_000 },
  async (words, holds) => {
    expect(lesson.replaceAll('’', "'"), 'the lesson says so').toContain(words.replaceAll('’', "'"));
    expect(await holds(days), 'and runs bear it out').toBe(true);
  },
);
