import type { TestProject } from 'vitest/node';
import { succeeds } from '../../scripts/command.mjs';
import { serveSite } from '../../scripts/site.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, with a slash at its end. */
    siteAddress: string;
  }
}

/** Builds the site, unless `npm test` has just done so, and serves it for as long as the tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built =
    process.env.SITE_IS_BUILT === '1' || succeeds(['node', 'scripts/build.mjs'], { NODE_ENV: 'production' });
  if (!built) throw new Error('The site cannot be built: see above.');
  const { address, stop } = await serveSite(0);
  project.provide('siteAddress', address);
  return stop;
}
