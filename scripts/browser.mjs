// Finds a Chromium-like browser for the tests; on a bare Linux machine it unpacks the one that came with npm.
// Run by itself (`node scripts/browser.mjs`) it prints which one it found.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Containers have no user namespaces for the sandbox; the pages opened are our own. */
export const browserArgs = ['--no-sandbox'];

/** The path of a browser that starts; an error whose message says what to install when there is none. */
export async function browserPath() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM names ${chosen}, which does not start. Name a Chrome, Chromium or Edge, or unset it.`);
  }
  const path = installedBrowsers().find(starts) ?? (await packagedBrowser());
  if (path) return path;
  throw new Error(
    'No browser for the tests: install Google Chrome, Chromium or Microsoft Edge, or set CHROMIUM to the path of one.',
  );
}

function installedBrowsers() {
  if (process.env.NO_SYSTEM_BROWSER) return [];
  return candidates().filter((path) => existsSync(path));
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    const places = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return places.flatMap((place) => roots.map((root) => join(root, place)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Some distributions ship a stub that only says what to install: believe a browser that tells its version. */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path); // there `--version` opens a window instead
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const pack = join(modules, '@sparticuz/chromium');
  if (!existsSync(pack)) return undefined;
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'));
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(pack, 'bin'), folder);
  const { setupLambdaEnvironment } = await import('@sparticuz/chromium');
  // It brings the libraries and fonts that a bare machine lacks.
  await withTemporaryFolder(folder, () => setupLambdaEnvironment(join(folder, 'al2023', 'lib')));
  const path = join(folder, 'chromium');
  return starts(path) ? path : undefined;
}

/** Unpacks beside the final place and renames at the end: whoever comes second finds a whole browser or none. */
async function unpack(archives, folder) {
  console.error('Unpacking the browser for the tests (once) …');
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await withTemporaryFolder(draft, async () => {
    await inflate(join(archives, 'al2023.tar.br'));
    await chromium.executablePath(archives);
  });
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own list of font folders knows only the cloud it was made for. */
function fontsConfig(folder) {
  const places = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const rows = places.map((place) => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${rows}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;
}

/** The package unpacks to, and looks in, the system's temporary folder: lend it ours meanwhile. */
async function withTemporaryFolder(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await browserPath());
