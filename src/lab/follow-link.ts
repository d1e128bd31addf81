import { isForLab } from './address.ts';

/** Brings the lab into sight, and hands it the keyboard, when a link on the page opens a run in it. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || !isForLab(link.getAttribute('href') ?? '')) return;
  // Once the link is followed: where the reader stood is remembered until then, for Back to lead there.
  setTimeout(() => {
    const lab = document.querySelector('.lab');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    lab?.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' });
    lab?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  });
});
