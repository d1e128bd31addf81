type Tree = Readonly<Record<string, string>>;

const patternFiles = (id: string, rules: string): Tree => ({
  [`simulator/patterns/${id}/runnable.ts`]: `export const runnable = { id: '${id}' };`,
  ...Object.fromEntries(
    ['index', 'params', 'model', 'frame', 'laws', 'mutants', rules].map((name) => [
      `simulator/patterns/${id}/${name}.ts`,
      '',
    ]),
  ),
  [`src/widgets/${id}/Stage.svelte`]: '',
  [`test/golden/${id}/default.json`]: '',
  [`test/bad/${id}.json`]: '',
});

const catalogOf = (...lines: string[]): string => `export const catalog = {\n${lines.join('\n')}\n};`;
const caching = "  caching: () => import('./patterns/caching/index.ts'),";
const queue = "  queue: { kind: 'primer', load: () => import('./patterns/queue/index.ts') },";
const catalog = 'simulator/catalog.ts';

/** A pattern with its lesson, and a primer whose lesson goes by another name. */
export const completeTree: Tree = {
  ...patternFiles('caching', 'rules'),
  ...patternFiles('queue', 'machine'),
  [catalog]: catalogOf(caching, queue),
  'content/patterns/caching.mdx': '',
  'content/basics/queues.mdx': "import Stage from '../../src/widgets/queue/Stage.svelte';\n\n<Stage />",
};

/** Other trees that are as complete. */
export const alsoComplete: readonly Tree[] = [
  { 'content/basics/queues.mdx': 'import Lab from \'../../src/lab/Lab.astro\';\n\n<Lab scenario="queue" />' },
  {
    [catalog]:
      "export const catalog = [\n{ id: 'queue', load: () => import('./patterns/queue/index.ts') },\nentry('caching', () => import('./patterns/caching/index.ts')),\n];",
  },
  { 'simulator/patterns/queue/extra.ts': '' },
];

/** Changes to the complete tree (null takes the file away), and what must be said. */
export const incomplete: readonly (readonly [change: Readonly<Record<string, string | null>>, says: string])[] = [
  ...['index', 'params', 'model', 'frame', 'laws', 'mutants'].map(
    (name) =>
      [
        { [`simulator/patterns/caching/${name}.ts`]: null },
        `simulator/patterns/caching/${name}.ts:1 is missing`,
      ] as const,
  ),
  [{ 'simulator/patterns/caching/rules.ts': null }, 'needs its rules.ts or its machine.ts'],
  [{ 'simulator/patterns/queue/machine.ts': null }, 'needs its rules.ts or its machine.ts'],
  [{ 'src/widgets/caching/Stage.svelte': null }, 'src/widgets/caching/Stage.svelte:1 is missing'],
  [{ 'content/patterns/caching.mdx': null }, 'pattern caching needs a lesson'],
  [{ 'content/basics/queues.mdx': 'The word queue is not enough.' }, 'pattern queue needs a lesson'],
  [{ 'test/golden/caching/default.json': null }, 'pattern caching needs golden cases'],
  [{ 'test/bad/caching.json': null }, 'test/bad/caching.json:1 is missing'],
  [
    { 'simulator/patterns/caching/runnable.ts': "// 'caching'\nexport const runnable = { id: 'cache' };" },
    "never says 'caching'",
  ],
  [{ [catalog]: null }, 'simulator/catalog.ts:1 is missing'],
  [{ [catalog]: catalogOf(caching, `// ${queue}`) }, 'does not list queue'],
  [{ [catalog]: catalogOf(caching, queue, queue.replace('queue:', 'again:')) }, 'lists queue more than once'],
  [
    { [catalog]: catalogOf(caching, queue, "  cqrs: () => import('./patterns/cqrs/index.ts'),") },
    'lists cqrs, which has no folder',
  ],
  [{ [catalog]: catalogOf(caching, queue.replace('queue:', 'waiting:')) }, 'loads queue under another name'],
  [{ 'src/widgets/shared/Box.svelte': '' }, 'src/widgets/shared/:1 has no pattern'],
];
