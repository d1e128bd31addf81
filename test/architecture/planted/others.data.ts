import type { LookAlike, Plant } from './plant.ts';

export const notPlain: readonly Plant[] = [
  ['simulator/kernel/a.ts', 'export const a: any = 1;', 'uses the type any'],
  ['src/lab/a.ts', 'export const a = (b as any[]).length;', 'uses the type any'],
  ['src/lab/a.ts', 'export type A = Record<string, any>;', 'uses the type any'],
  ['src/env.d.ts', 'declare const a: any;', 'uses the type any'],
  ['simulator/kernel/a.ts', 'export default 1;', 'export it by its name'],
  ['src/lab/a.ts', 'export default function f() {}', 'export it by its name'],
  ['src/lab/a.ts', 'export default class {}', 'export it by its name'],
  ['src/lab/a.ts', 'const a = 1; export { a as default };', 'export it by its name'],
  ['src/lab/a.ts', "export { default } from './b.ts';", 'export it by its name'],
  ['simulator/kernel/a.ts', 'export enum State { Open }', 'use a union of string literals'],
  ['simulator/kernel/a.ts', 'const enum State { Open }', 'use a union of string literals'],
  ['src/lab/a.ts', 'export namespace A { export const b = 1; }', 'use a file of its own'],
  ['src/lab/a.ts', 'class A { constructor(private readonly b: number) {} }', 'write the field and assign it'],
  ['src/lab/a.ts', 'class A { constructor(readonly b: number) {} }', 'write the field and assign it'],
  ['src/lab/a.ts', "import a = require('a');", 'write it as an ES module'],
  ['src/lab/a.ts', 'const a = 1; export = a;', 'write it as an ES module'],
  ['src/lab/a.ts', 'export const a = <number>b;', 'write "as Type"'],
];

export const plain: readonly LookAlike[] = [
  [
    'simulator/kernel/a.ts',
    '// any enum default\nexport const any = "any"; export const a = { default: 1, enum: 2, any };',
  ],
  ['simulator/kernel/a.ts', 'switch (a) { default: f(); }'],
  ['src/lab/a.ts', "import Stage from './Stage.svelte';\nimport { default as Other } from './Other.svelte';"],
  [
    'src/env.d.ts',
    "declare module '*.mdx' { const component: unknown; export default component; }\ndeclare namespace App {}",
  ],
  ['src/lab/a.ts', 'declare global { interface Window { lab: number } }'],
  ['astro.config.mjs', 'export default {};'],
  ['test/kernel/a.test.ts', 'const a: any = 1; export default a;'],
];

const lines = (count: number, line = 'f();'): string => `${line}\n`.repeat(count);

export const tooLong: readonly Plant[] = [
  ['simulator/kernel/a.ts', lines(201), 'has 201 lines, 200 are allowed'],
  ['src/lab/Lab.svelte', lines(201, '<p></p>'), 'has 201 lines, 200 are allowed'],
  ['src/components/Lead.astro', lines(201, '<p></p>'), 'has 201 lines, 200 are allowed'],
  ['test/kernel/a.test.ts', lines(251), 'has 251 lines, 250 are allowed'],
  [
    'simulator/kernel/a.ts',
    `export function long() {\n${lines(49)}}`,
    'the function long has 51 lines, 50 are allowed',
  ],
  ['simulator/kernel/a.ts', `export const long = () => {\n${lines(49)}};`, 'the function long has 51 lines'],
  ['src/lab/a.ts', `class A {\n  long() {\n${lines(49)}}\n}`, 'the function long has 51 lines'],
  ['src/lab/a.ts', `list.map(() => {\n${lines(49)}});`, 'a function without a name has 51 lines'],
  ['src/lab/Lab.svelte', `<script>\nfunction long() {\n${lines(49)}}\n</script>`, 'the function long has 51 lines'],
  ['src/lab/a.ts', `export const long = () => ({\n${lines(50, 'a: f(),')}});`, 'the function long has 52 lines'],
  ['test/kernel/a.test.ts', `test('a', () => {\n${lines(49)}});`, 'a function without a name has 51 lines'],
];

export const shortEnough: readonly LookAlike[] = [
  ['simulator/kernel/a.ts', lines(200)],
  ['simulator/kernel/a.ts', `export function short() {\n${lines(48)}}`],
  [
    'simulator/kernel/a.ts',
    `export function table() {\n  return [\n${lines(80, '{ a: 1, b: [-1, "x"], c: null, d: name },')}];\n}`,
  ],
  ['test/kernel/a.test.ts', lines(250)],
  [
    'test/kernel/a.test.ts',
    `describe('a', () => {\n${lines(90)}});\ndescribe.each(list)('a', () => {\n${lines(90)}});`,
  ],
  ['src/lab/Lab.svelte', `<script>let a = 1;</script>\n${lines(150, '<p></p>')}`],
  ['src/styles/tokens.ts', lines(300)],
  ['src/navigation.ts', lines(300)],
  ['simulator/patterns/caching/cities.data.ts', lines(300)],
  ['content/patterns/caching.mdx', lines(400)],
  ['scripts/make.mjs', lines(300)],
];

type Tree = Readonly<Record<string, string>>;

export const inCycle: readonly (readonly [files: Tree, says: string])[] = [
  [{ 'src/lab/a.ts': "import './a.ts';" }, 'src/lab/a.ts → src/lab/a.ts'],
  [
    { 'src/lab/a.ts': "import './b.ts';", 'src/lab/b.ts': "import './a.ts';" },
    'src/lab/a.ts → src/lab/b.ts → src/lab/a.ts',
  ],
  [
    { 'src/lab/a.ts': "export * from './b.ts';", 'src/lab/b.ts': "export const f = () => import('#src/lab/a.ts');" },
    'src/lab/a.ts → src/lab/b.ts',
  ],
  [
    { 'src/lab/a.ts': "import { type B } from './b.ts';", 'src/lab/b.ts': "import './a.ts';" },
    'src/lab/a.ts → src/lab/b.ts',
  ],
  [
    {
      'simulator/kernel/a.ts': "import './b.ts';",
      'simulator/kernel/b.ts': "import './c.ts';",
      'simulator/kernel/c.ts': "import './a.ts';",
    },
    'a.ts → simulator/kernel/b.ts → simulator/kernel/c.ts → simulator/kernel/a.ts',
  ],
  [
    {
      'src/lab/A.svelte': "<script>import B from './B.svelte';</script>",
      'src/lab/B.svelte': "<script>import A from './A.svelte';</script>",
    },
    'src/lab/A.svelte → src/lab/B.svelte',
  ],
  [
    {
      'src/lab/a.ts': "import './b.ts'; import './b/index.ts';",
      'src/lab/b.ts': '',
      'src/lab/b/index.ts': "import '../a.ts';",
    },
    'src/lab/a.ts → src/lab/b/index.ts',
  ],
];

export const inNoCycle: readonly Tree[] = [
  {
    'src/lab/a.ts': "import './b.ts';",
    'src/lab/b.ts': "import type { A } from './a.ts';\nexport type B = import('./a.ts').B;",
  },
  { 'src/lab/a.ts': "import './b.ts';\nimport './c.ts';", 'src/lab/b.ts': "import './c.ts';", 'src/lab/c.ts': '' },
  { 'src/lab/a.ts': "import './b.ts';", 'src/lab/b.ts': "// import './a.ts';" },
  { 'src/lab/a.ts': "new Worker(new URL('./b.ts', import.meta.url));", 'src/lab/b.ts': "import './a.ts';" },
  { 'src/lab/a.ts': "import text from './b.ts?raw';", 'src/lab/b.ts': "import './a.ts';" },
];
