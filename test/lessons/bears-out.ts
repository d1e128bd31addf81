import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Claim, Days } from './runs-over-seeds.ts';

/** How it is typed is no matter of a claim: line breaks, spaces that do not break, apostrophes. */
const plain = (text: string): string => text.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').replaceAll('’', "'");

/** The lesson at `content/<page>.mdx` says what is claimed, and runs of the scenario on so many days bear it out. */
export function bearsOut(page: string, claims: readonly Claim[], scenario: string, seeds: number): void {
  const lesson = plain(readFileSync(`content/${page}.mdx`, 'utf8'));
  const days = new Days(scenario, seeds);
  test.each(claims.map(({ words, holds }) => [words, holds] as const))(
    '“%s”',
    { timeout: 60_000 },
    async (words, holds) => {
      expect(lesson, 'the lesson says so').toContain(plain(words));
      expect(await holds(days), 'and runs bear it out').toBe(true);
    },
  );
}
