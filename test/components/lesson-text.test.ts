import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonText, minutesOf } from '#src/components/lesson-text.ts';

const lesson = `
import Lab from '#src/widgets/circuit-breaker/Lab.astro';

export const bare = 'circuit-breaker/outage-bare';
export const second = 1_000;

<BreakerLab preset="outage-breaker" atMs={38_000} />

Ten words stand here, and [one of them](https://example.org/a-long-address) links.

## For instructors

1. <RunLink run={bare} atMs={29_500}>The pool
   fills</RunLink>: step.
2. <RunLink run="circuit-breaker/recovering" atMs={91 * second} show>Back</RunLink>
`;

test('a lesson names the run of its own lab, and the runs for a class in their order', () => {
  const text = lessonText(lesson);
  expect(text.run).toBe('circuit-breaker/outage-breaker');
  expect(text.readyLinks).toEqual([
    { run: 'circuit-breaker/outage-bare', atMs: 29_500, words: 'The pool fills' },
    { run: 'circuit-breaker/recovering', atMs: 91_000, words: 'Back' },
  ]);
});

test('a page without a lab has no run, and one that says nothing to instructors no links', () => {
  const text = lessonText('<RunLink run="queue/one-till" atMs={1}>Elsewhere</RunLink>');
  expect(text).toMatchObject({ run: null, hasInstructors: false, readyLinks: [] });
});

test('the circuit breaker’s lesson is read as it stands', () => {
  const text = lessonText(readFileSync('content/patterns/circuit-breaker.mdx', 'utf8'));
  expect(text.run).toBe('circuit-breaker/outage-bare');
  expect(text.readyLinks.length).toBe(3);
});

test('reading takes a minute for two hundred words; neither code nor addresses are read', () => {
  const words = 'word '.repeat(600);
  expect(minutesOf(words)).toEqual({ reading: 3, doing: 0, words: 600, things: [] });
  expect(minutesOf(`import A from 'a b c';\n${words}[](https://example.org/${'x/'.repeat(400)})`).reading).toBe(3);
});

test('doing takes so long as there are things to do', () => {
  const things =
    '<QueueLab preset="a" /> <Further name="b" /> <Sweep run="c" /> <Compare runs={[]} /> <details> <summary>Answer</summary> </details> <details> <summary>One way each</summary>';
  expect(minutesOf(things).doing).toBe(5 + 5 + 2 + 1 + 1);
});
