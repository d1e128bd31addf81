import { isForLab } from './address.ts';

/** Brings the lab into sight, and hands it the keyboard, when a link on the page opens a run in it. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!isForLab(href)) return;
  const isSame = href === location.hash;
  // Once the link is followed: where the reader stood is remembered until then, for Back to lead there.
  setTimeout(() => {
    // Of the same link once more browsers tell nobody; the run may have gone on since.
    if (isSame) dispatchEvent(new Event('hashchange'));
    const lab = document.querySelector('.lab');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    lab?.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' });
    lab?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  });
});
