// `npm run check`: all that can be found without running the lab, every finding at once.
import { checks } from './checks.mjs';
import { succeeds } from './command.mjs';

const architecture = { name: 'architecture', command: ['vitest', 'run', '--project', 'unit', 'test/architecture'] };

const failed = [...checks, architecture].filter(({ name, command }) => {
  console.log(`\n── ${name}`);
  return !succeeds(command);
});

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
