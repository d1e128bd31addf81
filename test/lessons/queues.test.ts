import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claims } from './queues.data.ts';
import { Days } from './runs-over-seeds.ts';

const lesson = readFileSync('content/basics/queues.mdx', 'utf8').replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ');
const days = new Days('queue', 8);

test.each(claims.map(({ words, holds }) => [words, holds] as const))(
  '“%s”',
  { timeout: 60_000 },
  async (words, holds) => {
    expect(lesson, 'the lesson says so').toContain(words);
    expect(await holds(days), 'and runs bear it out').toBe(true);
  },
);
