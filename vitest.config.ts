import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArgs } from './scripts/browser.mjs';

/** Filled by test/browser/setup.ts when the browser project starts: other projects need no browser. */
const launchOptions = {
  args: browserArgs,
  get executablePath() {
    return process.env.TEST_BROWSER ?? '';
  },
};

// What components and workers import is bundled before the first test: a later find would reload the page under it.
const inBrowsers = ['src/{lab,pictures,widgets}/**/*.{ts,svelte}', 'simulator/**/*.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // A bound against hanging, not a measure of speed: two cores may be busy with other things.
          testTimeout: 60_000,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/site/**'],
        },
      },
      {
        plugins: [svelte()],
        server: { host: '127.0.0.1' },
        optimizeDeps: { entries: inBrowsers, include: ['vitest-browser-svelte'] },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/site/setup.ts',
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
