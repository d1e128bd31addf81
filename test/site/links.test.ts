import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const dist = 'dist/';
const base = process.env.BASE?.replace(/\/$/, '') ?? '';
const pages = new Map(
  globSync(`${dist}**/*.html`).map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);
const anchors = new Map(
  [...pages].map(([file, html]) => [file, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
);

test('every link within the site leads to a page, and to a heading of it that there is', () => {
  const broken = [...pages].flatMap(([file, html]) =>
    [...new Set([...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href!))]
      .filter((href) => !/^[a-z]+:/.test(href) && !leads(file, href))
      .map((href) => `${file}: ${href}`),
  );
  expect(pages.size).toBeGreaterThan(5);
  expect(broken).toEqual([]);
});

function leads(from: string, href: string): boolean {
  const [path = '', hash] = href.replaceAll('&amp;', '&').split('#');
  const target = path === '' ? from : fileAt(path);
  if (!existsSync(target)) return false;
  // After `#r=` stands a run, which the lab opens.
  return (
    hash === undefined ||
    hash === '' ||
    hash.startsWith('r=') ||
    anchors.get(target)?.has(decodeURIComponent(hash)) === true
  );
}

function fileAt(path: string): string {
  const below = path.slice(base.length + 1);
  return dist + (below === '' || below.endsWith('/') ? `${below}index.html` : below);
}
