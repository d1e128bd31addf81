/** A room of the repository: which files live there and what they may import. The folders in brief: CONTRIBUTING.md. */
export interface Room {
  readonly name: string;
  /** Its files; the first group, if any, is the pattern's id, written `$id` below. */
  readonly holds: RegExp;
  /** `folder/`, `file`, `npm:package` (with all below it), `node:*`; `*` stays within a folder, `**` does not. */
  readonly may: readonly string[];
  readonly mayAsTypes?: readonly string[];
  readonly mayLazily?: readonly string[];
  /** Files whose text may be shown (`?raw`), not run. */
  readonly mayQuote?: readonly string[];
  /** What to do when one wants more. */
  readonly instead: string;
}

const throughCatalog = 'reach a pattern through simulator/catalog.ts, and keep other work in its own room';
const uiPackages = ['npm:svelte', 'npm:d3-*'];
const simulatorButPatterns = ['simulator/kernel/', 'simulator/scenario/', 'simulator/parts/', 'simulator/catalog.ts'];

/** What runs in Node and not in a page. */
const commandLine = [...simulatorButPatterns, './', 'dist/', 'package.json', 'npm:commander', 'node:**'];

const simulatorRooms: readonly Room[] = [
  {
    name: 'simulator/kernel',
    holds: /^simulator\/kernel\//,
    may: ['simulator/kernel/', 'npm:@stdlib/math-base-*'],
    instead: 'write it in the kernel, or move the file to the room that it belongs to',
  },
  {
    name: 'simulator/scenario',
    holds: /^simulator\/scenario\//,
    may: ['simulator/scenario/', 'simulator/kernel/', 'npm:valibot', 'npm:fflate', 'npm:@scure/base', 'npm:papaparse'],
    instead: 'let the caller hand it in',
  },
  {
    name: 'simulator/parts',
    holds: /^simulator\/parts\//,
    may: ['simulator/parts/', 'simulator/kernel/', 'simulator/scenario/', 'npm:xstate'],
    instead: 'let the pattern hand it in',
  },
  {
    name: 'simulator/patterns/<id>',
    holds: /^simulator\/patterns\/([^/]+)\//,
    may: ['simulator/patterns/$id/', 'simulator/kernel/', 'simulator/scenario/', 'simulator/parts/', 'npm:xstate'],
    instead: 'move what two patterns share to simulator/parts',
  },
  {
    name: 'simulator/catalog.ts',
    holds: /^simulator\/catalog\.ts$/,
    may: ['simulator/scenario/'],
    mayLazily: ['simulator/patterns/*/index.ts', 'simulator/patterns/*/runnable.ts'],
    instead: "load a pattern on demand by () => import('./patterns/<id>/index.ts')",
  },
];

// src/classroom and src/server are planned and not there yet: the live classroom is to be built within these walls.
const sourceRooms: readonly Room[] = [
  {
    name: 'src/pictures',
    holds: /^src\/pictures\//,
    may: ['src/pictures/', 'simulator/kernel/', ...uiPackages],
    mayAsTypes: ['npm:xstate'],
    instead: 'let the widget compute it and hand it to the picture',
  },
  {
    name: 'src/widgets/<id>',
    holds: /^src\/widgets\/([^/]+)\//,
    may: [
      'src/widgets/$id/',
      'src/pictures/',
      'src/lab/',
      'simulator/patterns/$id/',
      'simulator/scenario/',
      'simulator/kernel/',
      ...uiPackages,
    ],
    mayQuote: ['public/data/'],
    instead: 'use only the own pattern, so that a page carries no other model, and share through src/pictures',
  },
  {
    name: 'src/lab',
    holds: /^src\/lab\//,
    may: ['src/lab/', 'src/pictures/', ...simulatorButPatterns, ...uiPackages, 'npm:uqr'],
    instead: throughCatalog,
  },
  {
    name: 'src/classroom',
    holds: /^src\/classroom\//,
    may: ['src/classroom/', 'src/lab/', 'simulator/scenario/', 'npm:svelte', 'npm:mqtt'],
    instead: 'ask the lab for it',
  },
  {
    name: 'src/cli',
    holds: /^src\/cli\//,
    may: ['src/cli/', 'src/server/', ...commandLine, 'npm:@valibot/to-json-schema'],
    instead: throughCatalog,
  },
  {
    name: 'src/server',
    holds: /^src\/server\//,
    may: ['src/server/', ...commandLine, 'npm:aedes', 'npm:aedes-server-factory', 'npm:ws', 'npm:mqtt'],
    instead: throughCatalog,
  },
  {
    name: 'the site shell',
    holds: /^src\/((components|styles|pages|layouts)\/|[^/]+$)/,
    may: [
      'src/',
      'content/',
      '.astro/',
      'npm:astro',
      'npm:astro:*',
      'npm:virtual:starlight/**',
      'npm:@astrojs/**',
      'npm:svelte',
      'npm:@fontsource/**',
      'npm:@fontsource-variable/**',
    ],
    mayQuote: ['simulator/'],
    instead: 'ask src/lab for what the simulator answers',
  },
];

export const rooms: readonly Room[] = [
  ...simulatorRooms,
  ...sourceRooms,
  {
    name: 'content',
    holds: /^content\//,
    may: [
      'content/',
      'src/widgets/',
      'src/lab/**.astro',
      'src/lab/**.svelte',
      'src/components/',
      'npm:@astrojs/starlight',
    ],
    mayQuote: ['simulator/'],
    instead: 'mount a widget, or make a component in src/components',
  },
  {
    name: 'tests, benches and scripts',
    holds: /^(test|bench|scripts)\/|^[^/]+$/,
    may: ['**'],
    instead: 'nothing is forbidden here',
  },
];

export const roomsOf = (path: string): readonly Room[] => rooms.filter((room) => room.holds.test(path));

export function allows(allowed: readonly string[], target: string, id: string): boolean {
  return allowed.some((each) => matches(each.replace('$id', id), target));
}

function matches(allowed: string, target: string): boolean {
  if (allowed.endsWith('/')) return allowed === './' ? target === './' : `${target}/`.startsWith(allowed);
  if (!allowed.includes('*'))
    return target === allowed || (allowed.startsWith('npm:') && target.startsWith(`${allowed}/`));
  const below = allowed.startsWith('npm:') ? '(/.*)?' : '';
  return new RegExp(
    `^${allowed
      .split(/(\*\*?)/)
      .map(toRegExp)
      .join('')}${below}$`,
  ).test(target);
}

function toRegExp(part: string): string {
  if (part === '**') return '.*';
  return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
