import { placeBeside } from '#src/lab/place-beside.ts';

/** Shows what a marked word means as long as the pointer or the focus is on it, or on the meaning itself. */
let shown: HTMLElement | null = null;

const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.term') : null;

function show(term: HTMLElement): void {
  const meaning = term.querySelector<HTMLElement>('.meaning');
  if (!meaning || shown === meaning) return;
  hide();
  meaning.showPopover();
  shown = meaning;
  placeBeside(meaning, term.querySelector('a')!);
}

function hide(): void {
  shown?.hidePopover();
  shown = null;
}

/** The way from the word to its meaning leads over a gap: whoever crosses it is not sent away at once. */
const patienceMs = 200;
let leaving: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  clearTimeout(leaving);
  const term = termAt(target);
  if (term) show(term);
  else if (shown && !shown.parentElement?.matches(':focus-within')) leaving = setTimeout(hide, patienceMs);
});
document.addEventListener('focusin', ({ target }) => {
  const term = termAt(target);
  if (term?.querySelector('a:focus-visible')) show(term);
  else if (!term) hide();
});
document.addEventListener('focusout', ({ target }) => {
  if (termAt(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
document.addEventListener(
  'scroll',
  () => {
    if (shown) placeBeside(shown, shown.parentElement!.querySelector('a')!);
  },
  { passive: true },
);

/** A finger cannot point: its first tap shows the meaning, the second one follows the link. */
let touched = false;
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  const term = termAt(target);
  touched = pointerType === 'touch' && term !== null && shown?.parentElement !== term;
  if (!term) hide();
});
document.addEventListener('click', (event) => {
  const term = termAt(event.target);
  if (!term || !touched) return;
  touched = false;
  event.preventDefault();
  show(term);
});
