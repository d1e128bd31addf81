import { describe, expect, test } from 'vitest';
import { type CheckName, checks } from './checks.ts';
import { homeless, innocentImports, strayImports } from './planted/borders.data.ts';
import { alsoComplete, completeTree, incomplete } from './planted/completeness.data.ts';
import { inCycle, inNoCycle, notPlain, plain, shortEnough, tooLong } from './planted/others.data.ts';
import type { LookAlike, Plant } from './planted/plant.ts';
import { elsewhere, impure, innocent } from './planted/purity.data.ts';
import { rooms } from './rooms.ts';
import { show, sourceFile } from './sources.ts';

type Tree = Readonly<Record<string, string | null>>;

function faultsIn(check: CheckName, tree: Tree): string[] {
  const files = Object.entries(tree).flatMap(([path, text]) => (text === null ? [] : [sourceFile(path, text)]));
  return checks[check](files).map(show);
}

/** Cases with a title: the file and the first of its text. */
function titled<T extends Plant | LookAlike>(cases: readonly T[]): (readonly [title: string, each: T])[] {
  return cases.map((each) => [`${each[0]}: ${each[1].replaceAll(/\s+/g, ' ').slice(0, 90)}`, each]);
}

const planted: Partial<Record<CheckName, readonly Plant[]>> = {
  'each file imports only what its room may': [...strayImports, ...homeless],
  'the simulator is pure': impure,
  'simulator and src are plain TypeScript': notPlain,
  'files and functions are short': tooLong,
};

const lookAlikes: Partial<Record<CheckName, readonly LookAlike[]>> = {
  'each file imports only what its room may': innocentImports,
  'the simulator is pure': [...innocent, ...elsewhere],
  'simulator and src are plain TypeScript': plain,
  'files and functions are short': shortEnough,
};

describe.each(Object.entries(planted) as [CheckName, readonly Plant[]][])('%s: red for', (check, cases) => {
  test.each(titled(cases))('%s', (_, [path, text, says]) => {
    const faults = faultsIn(check, { [path]: text });
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !fault.includes(says))).toEqual([]);
  });
});

describe.each(Object.entries(lookAlikes) as [CheckName, readonly LookAlike[]][])('%s: green for', (check, cases) => {
  test.each(titled(cases))('%s', (_, [path, text]) => {
    expect(faultsIn(check, { [path]: text })).toEqual([]);
  });
});

describe('no file imports itself by way of others', () => {
  test.each(inCycle)('red: %o', (tree, says) => {
    expect(faultsIn('no file imports itself by way of others', tree)).toEqual([expect.stringContaining(says)]);
  });

  test.each(inNoCycle)('green: %o', (tree) => {
    expect(faultsIn('no file imports itself by way of others', tree)).toEqual([]);
  });
});

describe('each pattern is complete, under one id', () => {
  const check = 'each pattern is complete, under one id';

  test.each(incomplete)('red after %o', (change, says) => {
    expect(faultsIn(check, { ...completeTree, ...change })).toContainEqual(expect.stringContaining(says));
  });

  test.each([{}, ...alsoComplete])('green after %o', (change) => {
    expect(faultsIn(check, { ...completeTree, ...change })).toEqual([]);
  });
});

test('faults name the line where they stand, also in the scripts of Svelte, Astro and MDX', () => {
  const check = 'each file imports only what its room may';
  expect(
    faultsIn(check, { 'src/pictures/Box.svelte': "<p>\n</p>\n<script>\nlet a;\nimport 'xstate';\n</script>" })[0],
  ).toMatch(/^src\/pictures\/Box\.svelte:5 /);
  expect(faultsIn(check, { 'src/components/A.astro': "---\n\nimport 'xstate';\n---\n" })[0]).toMatch(/:3 /);
  expect(faultsIn(check, { 'content/a.mdx': "---\ntitle: a\n---\n\nimport 'xstate';\n" })[0]).toMatch(/:5 /);
});

test('every room has been seen red', () => {
  const closed = rooms.filter(({ may }) => !may.includes('**'));
  expect(closed.filter(({ holds }) => !strayImports.some(([path]) => holds.test(path)))).toEqual([]);
});
