// `npm run make:picture`: the README's picture, public/lab.png, from the page itself as it is built now.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArgs, browserPath } from './browser.mjs';
import { buildSite, serveSite } from './site.mjs';

const target = fileURLToPath(new URL('../public/lab.png', import.meta.url));

await buildSite();
const site = await serveSite(4329);
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  await page.goto(`${site.address}patterns/circuit-breaker/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: target });
} finally {
  await browser.close();
  await site.stop();
}
