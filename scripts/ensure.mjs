// Installs the packages when they are missing or older than the lock. Plain Node >= 20, no dependencies;
// it speaks on standard error alone, so that `npm run -s lab -- … --json` stays clean.
import { spawnSync } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;
const changedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changedMs(installed) < Math.max(changedMs(`${root}package-lock.json`), 1)) {
  console.error('Installing the packages that package-lock.json names (once, about a minute) …');
  // Not `npm ci`: it refuses a lock written where a registry lacks other platforms' packages.
  // Errors only: the engine warnings speak of the host's Node, but everything runs on the `node` package.
  const { status, error } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  // npm leaves its record untouched when nothing had to change: mark it as newer than the lock.
  const now = new Date();
  utimesSync(installed, now, now);
}
