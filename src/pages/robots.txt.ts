import type { APIRoute } from 'astro';

/** Everybody may read everything; where the site's address is known, so is that of its list of pages. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const sitemap = site ? `Sitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
