import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { browserArgs, browserPath } from '../scripts/browser.mjs';

export interface Site {
  readonly browser: Browser;
  /** Opens a page of the site, with a trailing slash, standing still. */
  open(path: string, prepared?: (page: Page) => Promise<unknown>): Promise<Visit>;
  stop(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves a built site, and opens its pages in a real browser. */
export async function openSite(folder: string): Promise<Site> {
  const server = createServer(({ url }, response) => {
    const path = join(folder, decodeURIComponent(new URL(url ?? '/', 'http://site').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const isThere = existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    if (isThere) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
  return {
    browser,
    async open(path, prepared = async () => {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await prepared(page);
      await page.goto(address + path, { waitUntil: 'networkidle' });
      await page.locator('.lab[data-awake=true]').first().waitFor();
      return { page, devtools: await context.newCDPSession(page) };
    },
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

/** The link of a recipe of a scenario, at a time. */
export async function linkOf(id: ScenarioId, recipe: Record<string, unknown>): Promise<string> {
  const { plan, faults } = prepare(await loadScenario(id), recipe);
  if (!plan) throw new Error(JSON.stringify(faults));
  return writeLink(completeRecipe(plan), run(plan).digest, 0);
}

export const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))] ?? NaN;
