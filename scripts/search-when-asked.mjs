/** The place in Starlight's search where it loads its form, on every page, as soon as the browser has a moment. */
const place = 'const onIdle = window.requestIdleCallback || ((cb) => setTimeout(cb, 1));';

/** Instead: when somebody reaches for it. The form takes the focus, as it would have, if the dialog is there first. */
const whenAsked = `const onIdle = (load: () => Promise<void>) => {
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    await load();
    if (dialog.open) this.querySelector('input')?.focus();
  };
  for (const kind of ['pointerenter', 'focus', 'click']) openBtn.addEventListener(kind, begin);
  window.addEventListener('keydown', ({ metaKey, ctrlKey, key }) => {
    if ((metaKey || ctrlKey) && key === 'k') begin();
  });
};`;

/** Keeps the search's 26 kB from a page's first load. An update that moves the place stops the build. */
export function searchWhenAsked() {
  return {
    name: 'search-when-asked',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/components\/Search\.astro\?.*type=script/.test(id) || !/starlight/.test(id)) return null;
      if (!code.includes(place))
        throw new Error("Starlight's search loads itself in another way now: see scripts/search-when-asked.mjs.");
      return { code: code.replace(place, whenAsked), map: null };
    },
  };
}
