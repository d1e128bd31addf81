// Runs one program of node_modules/.bin and says whether it was content.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function succeeds([name, ...words], environment = {}) {
  const { status, error } = spawnSync(name, words, {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${name} could not be started: ${error.message}`);
  return status === 0;
}
