import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteVisitor } from './browser.ts';

const visit = siteVisitor();

/** JavaScript before the first interaction, the worker's included, in kB of gzip: what a page may weigh at most. */
const limits: readonly (readonly [path: string, kB: number])[] = [
  ['', 90],
  ['basics/queues/', 90],
  ['patterns/circuit-breaker/', 90],
  ['patterns/tumbling-window/', 90],
];

test.each(limits)('/%s loads no more than %d kB of script by itself, and no search', async (path, kB) => {
  // A page of its own, which has nothing in its cache, listened to before it loads.
  const { page: other } = await visit('no/such/page/');
  const page = await other.context().browser()!.newPage();
  const scripts = new Map<string, number>();
  const weighing: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    weighing.push(response.body().then((body) => void scripts.set(pathname, gzipSync(body, { level: 9 }).length)));
  });
  await page.goto(new URL(`../../../${path}`, other.url()).href, { waitUntil: 'networkidle' });
  await page.locator('.lab[data-awake=true]').first().waitFor();
  await Promise.all(weighing);
  const list = [...scripts].sort(([, a], [, b]) => b - a);
  const bytes = list.reduce((sum, [, each]) => sum + each, 0);
  // The names of files hold hashes, which pack a little better or worse from build to build.
  const slack = 0.05;
  expect(bytes / 1000, list.map(([name, each]) => `${each} ${name}`).join('\n')).toBeLessThanOrEqual(kB + slack);
  expect(list.map(([name]) => name).filter((name) => /ui-core|pagefind|search\./.test(name))).toEqual([]);
});
