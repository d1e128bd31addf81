import { showBeside } from './show-beside.ts';

/** Where what an element's title says is shown; a word of the field brings its own. */
const note = document.createElement('div');
note.id = 'hint';
note.className = 'hint not-content';
note.popover = 'manual';
note.role = 'tooltip';
document.body.append(note);

let shown: { readonly word: HTMLElement; readonly meaning: HTMLElement } | null = null;

const wordAt = (target: EventTarget | null): HTMLElement | null => {
  if (!(target instanceof Element)) return null;
  if (shown?.meaning.contains(target)) return shown.word;
  return target.closest<HTMLElement>('.term, .figure[title], .meant[title]');
};
/** What of it has the focus, and beside what its meaning is shown. */
const heartOf = (word: HTMLElement): HTMLElement => word.querySelector('a') ?? word;

/** Says what a word means as long as the pointer or the focus is on it, or on the meaning itself. */
export function show(word: HTMLElement): void {
  if (shown?.word === word) return;
  hide();
  const own = word.querySelector<HTMLElement>('.meaning');
  if (!own) {
    // The note stands in the title's place: once is enough.
    note.textContent = word.title;
    word.title = '';
    word.setAttribute('aria-describedby', note.id);
  }
  shown = { word, meaning: own ?? note };
  place();
}

function place(): void {
  if (!shown) return;
  const word = heartOf(shown.word);
  const { top, bottom } = word.getBoundingClientRect();
  if (bottom <= 0 || top >= window.innerHeight) hide();
  else showBeside(shown.meaning, word);
}

function hide(): void {
  if (!shown) return;
  const { word, meaning } = shown;
  shown = null;
  meaning.hidePopover();
  if (meaning !== note) return;
  word.title = note.textContent;
  word.removeAttribute('aria-describedby');
}

/** From figure to figure: only the first of a part is reached otherwise. */
function go(from: HTMLElement, by: 1 | -1): void {
  const figures = [...document.querySelectorAll<HTMLElement>('.figure[title]')];
  for (let n = figures.indexOf(from) + by; figures[n]; n += by) {
    if (!figures[n]!.checkVisibility()) continue;
    figures[n]!.focus();
    return;
  }
}

/** The way from the word to its meaning may lead over half a line: whoever goes it is not sent away at once. */
const patienceMs = 500;
let leaving: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  clearTimeout(leaving);
  const word = wordAt(target);
  if (word) show(word);
  else if (shown && !shown.word.matches(':focus-within')) leaving = setTimeout(hide, patienceMs);
});
document.addEventListener('focusin', ({ target }) => {
  const word = wordAt(target);
  if (word && heartOf(word).matches(':focus-visible')) show(word);
  else if (!word) hide();
});
document.addEventListener('focusout', ({ target }) => {
  if (wordAt(target)) hide();
});
document.addEventListener('keydown', (event) => {
  const figure = wordAt(event.target)?.closest<HTMLElement>('.figure');
  if (event.key === 'Escape') hide();
  if (!figure || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
  event.preventDefault();
  go(figure, event.key === 'ArrowRight' ? 1 : -1);
});
document.addEventListener('scroll', place, { passive: true });

/** A finger cannot point: its first tap shows the meaning, the second one follows a word's link. */
let isFirstTap = false;
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  const word = wordAt(target);
  isFirstTap = pointerType === 'touch' && word !== null && shown?.word !== word;
  if (!word) hide();
});
document.addEventListener('click', (event) => {
  const word = wordAt(event.target);
  const isLink = word?.matches('.term');
  if (!word || (isLink && !isFirstTap)) return;
  if (isLink) event.preventDefault();
  isFirstTap = false;
  show(word);
});
