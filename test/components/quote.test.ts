import { expect, test } from 'vitest';
import { quoted } from '../../src/components/quote.ts';

const source = `import { a } from './a.ts';

/** What it is for. */
export function first(
  x: number,
): number {
  if (x > 0) {
    return 1;
  }
  return 2;
}

const table = {
  one: 1,
} as const;

type Short = 'a' | 'b';

// Two ideas.
export class Box {
  size = 0;

  /** Fills it. */
  fill(by: number): void {
    this.size += by;
  }

  get full(): boolean {
    return this.size > 3;
  }
}
`;

test('a declaration is quoted whole, with the comment above it', () => {
  expect(quoted(source, 'first')).toBe(source.slice(source.indexOf('/** What'), source.indexOf('\n\nconst')));
  expect(quoted(source, 'table')).toBe('const table = {\n  one: 1,\n} as const;');
  expect(quoted(source, 'Short')).toBe("type Short = 'a' | 'b';");
  expect(quoted(source, 'Box')).toMatch(/^\/\/ Two ideas\.\nexport class Box \{[\s\S]*\n\}$/);
});

test('a member is quoted without its surroundings', () => {
  expect(quoted(source, 'Box.fill')).toBe('/** Fills it. */\nfill(by: number): void {\n  this.size += by;\n}');
  expect(quoted(source, 'Box.full')).toBe('get full(): boolean {\n  return this.size > 3;\n}');
});

test('what is not there is not quoted', () => {
  expect(quoted(source, 'second')).toBeNull();
  expect(quoted(source, 'Box.empty')).toBeNull();
  expect(quoted(source, 'firs')).toBeNull();
});
