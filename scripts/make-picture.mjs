// `npm run make:picture`: the README's picture (public/lab.png) and the one beside links to the site (public/og.png),
// both from the front page as it is built now.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArgs, browserPath } from './browser.mjs';
import { buildSite, serveSite } from './site.mjs';

const pictures = [
  { name: 'lab.png', width: 1280, height: 860 },
  { name: 'og.png', width: 1200, height: 630 },
];

await buildSite();
const site = await serveSite(4329);
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
try {
  for (const { name, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(site.address, { waitUntil: 'networkidle' });
    await page.locator('.lab[data-awake=true]').waitFor();
    await page.screenshot({ path: fileURLToPath(new URL(`../public/${name}`, import.meta.url)) });
  }
} finally {
  await browser.close();
  await site.stop();
}
