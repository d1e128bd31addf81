// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are text to be checked.
import type { LookAlike, Plant } from './plant.ts';

const kernel = 'simulator/kernel/queue.ts';
const part = 'simulator/parts/link.ts';
const model = 'simulator/patterns/caching/model.ts';
const stage = 'src/widgets/caching/Stage.svelte';
const player = 'src/lab/player.ts';
const lesson = 'content/patterns/caching.mdx';
const through = 'reach a pattern through simulator/catalog.ts';
const computed = 'spell the path out as a string';
const inMarkup = 'move the import into the script';

export const strayImports: readonly Plant[] = [
  // One for each room.
  [
    kernel,
    "import { run } from '../scenario/run.ts';",
    'imports simulator/scenario/run.ts, which simulator/kernel may not',
  ],
  [kernel, "import { createActor } from 'xstate';", 'the package xstate, which simulator/kernel may not'],
  ['simulator/scenario/run.ts', "import { link } from '../parts/link.ts';", 'let the caller hand it in'],
  ['simulator/scenario/run.ts', "import { createActor } from 'xstate';", 'the package xstate'],
  [part, "import { limit } from '../patterns/caching/rules.ts';", 'let the pattern hand it in'],
  [part, "import { scale } from 'd3-scale';", 'the package d3-scale'],
  [model, "import { queue } from '../queue/model.ts';", 'move what two patterns share to simulator/parts'],
  [model, "import { catalog } from '../../catalog.ts';", 'simulator/patterns/caching may not'],
  ['simulator/catalog.ts', "import { caching } from './patterns/caching/index.ts';", 'load a pattern on demand'],
  [
    'simulator/catalog.ts',
    "export const load = () => import('./patterns/caching/model.ts');",
    'load a pattern on demand',
  ],
  [
    'src/pictures/Lanes.svelte',
    "<script>import { run } from '#simulator/scenario/run.ts';</script>",
    'hand it to the picture',
  ],
  [
    'src/pictures/chart.ts',
    "import { createMachine } from 'xstate';",
    'the package xstate, which src/pictures may not',
  ],
  [
    stage,
    "<script>import { catalog } from '#simulator/catalog.ts';</script>",
    'src/widgets/caching may not: use only the own pattern',
  ],
  [stage, "<script>import { frame } from '#simulator/patterns/queue/frame.ts';</script>", 'use only the own pattern'],
  [stage, "<script>import Other from '../queue/Stage.svelte';</script>", 'src/widgets/queue/Stage.svelte'],
  [player, "import { frame } from '#simulator/patterns/caching/frame.ts';", through],
  [player, "import Stage from '../widgets/caching/Stage.svelte';", 'src/lab may not'],
  ['src/classroom/room.ts', "import { catalog } from '#simulator/catalog.ts';", 'ask the lab for it'],
  ['src/cli/run.ts', "import { caching } from '#simulator/patterns/caching/index.ts';", through],
  ['src/cli/run.ts', "import { player } from '../lab/player.ts';", 'src/cli may not'],
  ['src/server/serve.ts', "import { caching } from '#simulator/patterns/caching/index.ts';", through],
  ['src/server/serve.ts', "import { main } from '../cli/lab.ts';", 'src/server may not'],
  [lesson, "import { run } from '#simulator/scenario/run.ts';", 'mount a widget'],
  [lesson, "import { player } from '../../src/lab/player.ts';", 'content may not'],
  [
    'src/components/Figure.astro',
    "---\nimport { run } from '#simulator/scenario/run.ts';\n---\n",
    'the site shell may not',
  ],
  ['src/navigation.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs, which the site shell may not'],
  // One for each way to write an import.
  [kernel, "import '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "import type { Run } from '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "import {\n  run,\n} from '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "export * from '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "export { run } from '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "export type { Run } from '../scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "export const load = () => import('../scenario/run.ts');", 'simulator/scenario/run.ts'],
  [kernel, 'export const load = () => import(`../scenario/run.ts`);', 'simulator/scenario/run.ts'],
  [kernel, "export type Run = import('../scenario/run.ts').Run;", 'simulator/scenario/run.ts'],
  [kernel, "import run = require('../scenario/run.ts');", 'simulator/scenario/run.ts'],
  [kernel, "const run = require('../scenario/run.ts');", 'simulator/scenario/run.ts'],
  [kernel, "/// <reference path='../scenario/run.ts' />", 'simulator/scenario/run.ts'],
  [kernel, '/// <reference types="node" />', 'the package node'],
  [kernel, "import { run } from '#simulator/scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "import { run } from '/simulator/scenario/run.ts';", 'simulator/scenario/run.ts'],
  [kernel, "import { readFileSync } from 'node:fs';", 'the simulator knows no platform'],
  [kernel, "import { readFileSync } from 'fs';", 'the simulator knows no platform'],
  [player, "new Worker(new URL('../widgets/caching/worker.ts', import.meta.url));", 'src/widgets/caching/worker.ts'],
  [player, "import.meta.glob('../widgets/*/Stage.svelte');", 'src/widgets/*/Stage.svelte'],
  [player, "import.meta.glob(['./*.ts', '../widgets/*/Stage.svelte']);", 'src/widgets/*/Stage.svelte'],
  [player, "import source from '#simulator/patterns/caching/rules.ts?raw';", through],
  // Computed addresses, in all rooms.
  [kernel, 'export const load = (id: string) => import(`../${id}.ts`);', computed],
  ['simulator/catalog.ts', "export const load = (id: string) => import('./patterns/' + id + '/index.ts');", computed],
  [player, 'new Worker(new URL(path, import.meta.url));', computed],
  [player, 'import.meta.glob(patterns);', computed],
  ['scripts/make.mjs', 'await import(process.argv[2]);', computed],
  ['test/kernel/queue.test.ts', 'await import(`./${name}.ts`);', computed],
  [stage, '<script>\nconst load = (id) => import(id);\n</script>', computed],
  // Where the scripts of other files hide.
  [
    stage,
    "<script module>let a = 1</script>\n<p></p>\n<script lang='ts' generics=\"T extends Map<string, number>\">import x from '#simulator/catalog.ts'</script>",
    'simulator/catalog.ts',
  ],
  [stage, "{#await import('#simulator/catalog.ts') then catalog}{/await}", inMarkup],
  [
    'src/components/Figure.astro',
    "---\nconst a = 1;\n---\n<script>import { run } from '#simulator/scenario/run.ts';</script>",
    'simulator/scenario/run.ts',
  ],
  ['src/components/Figure.astro', "<p>{(await import('#simulator/scenario/run.ts')).run()}</p>", inMarkup],
  [
    lesson,
    "# Caching\n\nText.\n\nexport const load = () =>\n  import('#simulator/catalog.ts');\n\nText.",
    'simulator/catalog.ts',
  ],
  [lesson, "```ts\ncode\n```\nimport { catalog } from '#simulator/catalog.ts';", 'simulator/catalog.ts'],
  [lesson, "Text {import('#simulator/catalog.ts')}", inMarkup],
];

export const homeless: readonly Plant[] = [
  ['simulator/index.ts', '', 'belongs to no room'],
  ['simulator/patterns/shared.ts', '', 'belongs to no room'],
  ['simulator/engine/queue.ts', '', 'belongs to no room'],
  ['src/widgets/shared.ts', '', 'belongs to no room'],
  ['src/helpers/text.ts', '', 'belongs to no room'],
  ['simulator/kernel/queue.test.ts', '', 'move it to the same place under test/'],
  ['simulator/kernel/test/arbitraries.ts', '', 'move it to the same place under test/'],
];

export const innocentImports: readonly LookAlike[] = [
  [kernel, "// import { run } from '../scenario/run.ts';\n/* import('../scenario/run.ts') */"],
  [kernel, 'export const text = "import { run } from \'../scenario/run.ts\'";'],
  [kernel, "import ln from '@stdlib/math-base-special-ln';"],
  [
    'simulator/scenario/run.ts',
    "import * as v from 'valibot';\nimport type { Time } from '../kernel/time.ts';\nimport { deflateSync } from 'fflate';",
  ],
  [part, "import { createActor } from 'xstate';\nimport { run } from '../scenario/run.ts';"],
  [
    model,
    "import { rules } from './rules.ts';\nimport { link } from '#simulator/parts/link.ts';\nimport { createActor } from 'xstate';",
  ],
  [
    'simulator/catalog.ts',
    "import type { Scenario } from './scenario/scenario.ts';\nexport const caching = () => import('./patterns/caching/index.ts');",
  ],
  [
    'src/pictures/chart.ts',
    "import type { AnyActor } from 'xstate';\nimport { scaleLinear } from 'd3-scale';\nimport { tick } from 'svelte';",
  ],
  [
    stage,
    "<script lang=\"ts\">\nimport { frame } from '#simulator/patterns/caching/frame.ts';\nimport Lanes from '#src/pictures/Lanes.svelte';\nimport Lab from '../../lab/Lab.svelte';\n</script>",
  ],
  [stage, "<!-- <script>import x from '#simulator/catalog.ts';</script> -->\n<p>import this</p>"],
  [
    player,
    "import { catalog } from '#simulator/catalog.ts';\nnew Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });\nnew URL(link, location.href);",
  ],
  [
    'src/cli/lab.ts',
    "import { readFileSync } from 'node:fs';\nimport { Command } from 'commander';\nimport { serve } from '#src/server/serve.ts';\nnew URL('../../dist/', import.meta.url);",
  ],
  [
    'src/components/Search.astro',
    "---\nimport Default from '@astrojs/starlight/components/Search.astro';\nimport { getCollection } from 'astro:content';\n---\n<a href={import.meta.env.BASE_URL}>up</a>",
  ],
  [
    lesson,
    "---\ntitle: Caching\n---\nimport Stage from '../../src/widgets/caching/Stage.svelte';\nimport { Steps } from '@astrojs/starlight/components';\nimport rules from '#simulator/patterns/caching/rules.ts?raw';\n\nText.",
  ],
  [
    lesson,
    "Text.\n\n```ts\nimport { catalog } from '#simulator/catalog.ts';\n```\n\n~~~~md\n~~~\nimport { catalog } from '#simulator/catalog.ts';\n~~~~\n\nSay `import('x')`.",
  ],
  [
    'test/kernel/queue.test.ts',
    "import { test } from 'vitest';\nimport { queue } from '#simulator/patterns/queue/model.ts';\nnew URL(name, import.meta.url);",
  ],
  ['scripts/make.mjs', "await import('./site.mjs');"],
];
