import { browserPath } from '../../scripts/browser.mjs';

/** Finds (or unpacks) the browser once, before any worker wants it; vitest.config.ts reads what it found. */
export async function setup(): Promise<void> {
  process.env.TEST_BROWSER = await browserPath();
}
