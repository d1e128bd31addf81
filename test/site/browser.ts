import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { browserArgs, browserPath } from '../../scripts/browser.mjs';

interface Visit {
  readonly page: Page;
  /** What the page complained of: errors on the console, exceptions, requests that failed. */
  readonly complaints: readonly string[];
}

type Visitor = (path: string, options?: BrowserContextOptions) => Promise<Visit>;

/** One browser for a file of tests. What it returns opens a page of the site (`''`, `'basics/queues/'`) and waits
 *  until it is quiet; after each test all pages are closed. */
export function siteVisitor(): Visitor {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  return async (path, options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(inject('siteAddress') + path, { waitUntil: 'networkidle' });
    return { page, complaints };
  };
}

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}

/** How much moved of its own accord since the page began to load, as the browser reckons it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
}
