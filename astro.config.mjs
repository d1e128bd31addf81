import { existsSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig, passthroughImageService } from 'astro/config';
import { keepPresses } from './scripts/keep-presses.mjs';
import { licences } from './scripts/licences.mjs';
import { searchWhenAsked } from './scripts/search-when-asked.mjs';
import { withoutFormWords } from './scripts/without-form-words.mjs';
import { withoutStandIns } from './scripts/without-stand-ins.mjs';
import { navigationOf } from './src/navigation.ts';

const written = (page) => existsSync(new URL(`content/${page}.mdx`, import.meta.url));

const wakesOncePainted = {
  name: 'wakes-once-painted',
  hooks: {
    'astro:config:setup': ({ addClientDirective, injectScript }) => {
      addClientDirective({ name: 'painted', entrypoint: './scripts/once-painted.mjs' });
      injectScript('head-inline', `(${keepPresses})()`);
    },
  },
};

/** A sitemap needs addresses: without SITE this stands in its place, lest Starlight add one that complains. */
const noSitemap = { name: '@astrojs/sitemap', hooks: {} };

/** Astro marks MDX modules with a directive that the bundler then wonders at, page by page. */
function withoutAstrosOwnDirectives(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}

/** What is shown beside a link to the site elsewhere: such a picture needs a whole address. */
const pictureForLinks = () => {
  const address = new URL(`${(process.env.BASE ?? '').replace(/\/$/, '')}/og.png`, process.env.SITE).href;
  const alt = 'The front page: a shop whose workers all wait for a payment service that has fallen silent';
  const properties = { 'og:image': address, 'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': alt };
  return Object.entries(properties).map(([property, content]) => ({ tag: 'meta', attrs: { property, content } }));
};

/** Terms of use are told in licences.txt; what else comments say is for builders. */
const output = { comments: false };
const { noted, written: licencesWritten } = licences();

/** What every laboratory, and every run, is made of: in one file each, as a dozen small ones would weigh more. */
const instrument = [
  /\/src\/lab\/(Timeline\.svelte|as-text\.ts|lab-state\.svelte\.ts|play-when-seen\.ts)$/,
  /\/src\/pictures\/(Glyph\.svelte|Ring\.svelte|motion\.ts)$/,
  /\/@astrojs\/svelte\/dist\/client\.svelte\.js$/,
  /\/simulator\/kernel\/statistics\.ts$/,
  /\/simulator\/scenario\/control\.ts$/,
];
/** The whole of a lesson's; but every page's search needs what loads scripts on demand, and not the rest. */
const lab = [/\/src\/lab\/(Lab|Range)\.svelte$/];
const onDemand = [/vite\/preload-helper/];
const runner = [
  /\/src\/lab\/worker\.ts$/,
  /\/simulator\/kernel\/(exponential|statistics)\.ts$/,
  /\/simulator\/parts\/arrivals\.ts$/,
  /\/simulator\/scenario\/(control|scenario)\.ts$/,
];
const inOneFile = (name, modules) => ({ name, test: (id) => modules.some((each) => each.test(id)) });

export default defineConfig({
  // Where the site will live: only whoever publishes it knows. Without SITE there is no sitemap and no canonical link.
  site: process.env.SITE,
  base: process.env.BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  // On a slow network eight style sheets cost a lesson a second before its first paint; inside the page, 27 kB.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // A reader stays on a lesson for half an hour: fetching the next one ahead costs a script and saves little.
  prefetch: false,
  vite: {
    plugins: [searchWhenAsked(), withoutStandIns(), noted, licencesWritten],
    worker: {
      format: 'es',
      plugins: () => [withoutStandIns(), withoutFormWords(), noted],
      rolldownOptions: { output: { ...output, codeSplitting: { groups: [inOneFile('runner', runner)] } } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // d3-array's bisectors and blurs, which no picture needs; reading a property does nothing here.
            treeshake: { propertyReadSideEffects: false, manualPureFunctions: ['bisector', 'Blur2', 'shuffler'] },
            output: {
              ...output,
              codeSplitting: {
                groups: [inOneFile('on-demand', onDemand), inOneFile('instrument', instrument), inOneFile('lab', lab)],
              },
            },
          },
        },
      },
    },
    build: { rolldownOptions: { onLog: withoutAstrosOwnDirectives } },
  },
  integrations: [
    ...(process.env.SITE ? [] : [noSitemap]),
    starlight({
      title: 'Stream Pattern Lab',
      description: 'Watch stream-processing and resilience patterns work, change them, and break them.',
      sidebar: navigationOf(written).map(({ label, pages }) => ({ label, items: pages.map((slug) => ({ slug })) })),
      // The widget takes the whole width of a lesson; headings are few and the sidebar is enough.
      tableOfContents: false,
      head: process.env.SITE ? pictureForLinks() : [],
      disable404Route: true, // src/pages/404.astro is ours
      components: {
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
        Sidebar: './src/components/Sidebar.astro',
      },
      customCss: [
        '@fontsource-variable/inter',
        // Words come in three cuts: all weights in one file would be twice as much to wait for.
        '@fontsource/source-serif-4/latin-400.css',
        '@fontsource/source-serif-4/latin-400-italic.css',
        '@fontsource/source-serif-4/latin-700.css',
        '@fontsource-variable/jetbrains-mono',
        './src/styles/tokens.css',
        './src/styles/controls.css',
        './src/styles/surfaces.css',
        './src/styles/starlight.css',
        './src/styles/prose.css',
        './src/styles/print.css',
      ],
    }),
    mdx(),
    svelte(),
    wakesOncePainted,
  ],
});
