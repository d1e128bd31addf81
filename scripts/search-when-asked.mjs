/** Where Starlight's search begins: at the page's load, and with its form as soon as the browser has a moment. */
const places = [
  /window\.addEventListener\((['"])DOMContentLoaded\1/,
  /const onIdle = window\.requestIdleCallback \|\| \(\(cb\) => setTimeout\(cb, 1\)\);/,
];

/** Both at once, as somebody reaches for it. The form takes the focus, as it would have, if the dialog is there first. */
const atOnce = [
  "((_kind: string, begin: () => void) => begin())('DOMContentLoaded'",
  `const onIdle = async (load: () => Promise<void>) => {
  await load();
  if (dialog.open) this.querySelector('input')?.focus();
};`,
];

const whole = 'virtual:whole-search.ts';

/** What a page loads in its place: the first click or Ctrl+K waits for the search, and is then done. */
const whenAsked = `const button = document.querySelector<HTMLButtonElement>('site-search button[data-open-modal]')!;
const waiting = new AbortController();
const { signal } = waiting;
const load = async () => {
  await import('${whole}');
  waiting.abort();
};
const open = () => load().then(() => button.click());
button.disabled = false;
button.addEventListener('pointerenter', load, { signal });
button.addEventListener('focus', load, { signal });
button.addEventListener('click', open, { signal });
window.addEventListener('keydown', (event) => {
  if (!(event.metaKey || event.ctrlKey) || event.key !== 'k') return;
  event.preventDefault();
  open();
}, { signal });`;

/** Keeps the search's 27 kB from a page's first load. An update that moves a place stops the build. */
export function searchWhenAsked() {
  let search = '';
  return {
    name: 'search-when-asked',
    enforce: 'pre',
    resolveId: (id) => (id === whole ? id : null),
    load: (id) => (id === whole ? search : null),
    transform(code, id) {
      if (!/\/components\/Search\.astro\?.*type=script/.test(id) || !/starlight/.test(id)) return null;
      if (!places.every((place) => place.test(code)))
        throw new Error("Starlight's search loads itself in another way now: see scripts/search-when-asked.mjs.");
      search = places.reduce((text, place, n) => text.replace(place, atOnce[n]), code);
      return { code: whenAsked, map: null };
    },
  };
}
