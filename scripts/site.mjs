// Builds the site and serves what was built; shared by `npm start`, `npm run build` and the tests.
import { fileURLToPath } from 'node:url';

// Nobody who reads the lab's code asked Astro to be told of it. Astro looks at these when it is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildSite() {
  process.env.NODE_ENV = 'production';
  const { build } = await import('astro');
  await build({ root, logLevel: 'warn' });
}

/** Serves dist/ on 127.0.0.1, on the given port or, saying so, the next one that is free. */
export async function serveSite(port) {
  const { preview } = await import('astro');
  const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port } });
  const base = (process.env.BASE ?? '').replace(/^\/|\/$/g, '');
  return {
    address: `http://127.0.0.1:${server.port}/${base && `${base}/`}`,
    stop: () => server.stop(),
  };
}
