// `npm start`: builds the site, serves it on this machine and says where. With --no-build: what was built before.
import { existsSync } from 'node:fs';
import { buildSite, serveSite } from './site.mjs';

const wanted = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is ${process.env.PORT}; it must be a whole number from 1 to 65535.`);
  process.exit(2);
}

if (process.argv.includes('--no-build')) {
  if (!existsSync(new URL('../dist/index.html', import.meta.url))) {
    console.error('Nothing has been built yet: run `npm run build` first, or `npm start`, which builds and serves.');
    process.exit(1);
  }
} else {
  console.log('Building the site …');
  await buildSite();
}

const { address, stop } = await serveSite(wanted);
console.log(`The lab is open at ${address} (Ctrl+C closes it)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stop();
    process.exit(0);
  });
}
