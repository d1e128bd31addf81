// `npm run build`: the whole site in dist/, ready to be copied to any web server.
import { buildSite } from './site.mjs';

await buildSite();
