// The programs that read the code without running it, in the order in which their findings are best mended.
// Each is the words of a command; the names are those of node_modules/.bin.
export const checks = [
  { name: 'types of the simulator', command: ['tsc', '-p', 'simulator/tsconfig.json'] },
  // First of the site's: it writes the types of the content that the others read.
  { name: 'types of the pages', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'types of everything else', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'Svelte components', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'] },
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '--diagnostic-level=warn'] },
  { name: 'dead code and dependencies', command: ['knip'] },
];
