import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright';
import { report } from './measure.ts';
import type { Site } from './page-site.ts';

const settledMs = 1500;

/** All scripts that a page asks for before anybody touches it, its worker's and those inside the page included. */
export async function weight(site: Site, path: string): Promise<void> {
  const files = new Map<string, Promise<number>>();
  const note = (response: Response): void => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    files.set(
      response.url(),
      response.body().then(packed, () => 0),
    );
  };
  const { page } = await site.open(path, async (opened) => {
    opened.context().on('response', note);
  });
  await page.waitForTimeout(settledMs);
  const sizes = await Promise.all([...files].map(async ([url, size]) => ({ name: nameOf(url), size: await size })));
  sizes.push({ name: 'inside the page', size: packed(Buffer.from(await inlineScripts(page))) });
  report(`/${path}`, sizes.reduce((sum, { size }) => sum + size, 0) / 1000, 'kB', { most: 90 });
  for (const { name, size } of sizes.sort((a, b) => b.size - a.size))
    if (size > 1000) console.log(`    ${(size / 1000).toFixed(1).padStart(6)} kB  ${name}`);
  await page.context().close();
}

const packed = (text: Buffer): number => gzipSync(text, { level: 9 }).length;
const nameOf = (url: string): string => url.split('/').at(-1) ?? url;

function inlineScripts(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((each) => each.textContent).join('\n'),
  );
}
