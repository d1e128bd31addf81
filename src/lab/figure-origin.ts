import { placeBeside } from './place-beside.ts';

/** Says which run a figure comes from, to whoever points at it, taps it or comes to it by the keyboard. */
const figures = [...document.querySelectorAll<HTMLElement>('.figure[title]')];
const note = document.createElement('div');
note.id = 'figure-origin';
note.className = 'figure-origin hint not-content';
note.popover = 'manual';
note.role = 'tooltip';
document.body.append(note);

let told: HTMLElement | null = null;

function tell(figure: HTMLElement): void {
  if (told === figure) return;
  hide();
  told = figure;
  // The note stands in the title's place: one word for it is enough.
  note.textContent = figure.title;
  figure.title = '';
  figure.setAttribute('aria-describedby', note.id);
  note.showPopover();
  placeBeside(note, figure);
}

function hide(): void {
  if (told) {
    told.title = note.textContent;
    told.removeAttribute('aria-describedby');
  }
  told = null;
  note.hidePopover();
}

/** Dozens of stops would make a long way of the page: the first figure of each part is one, arrows lead on from there. */
function makeStops(): void {
  let isFirst = true;
  for (const element of document.querySelectorAll<HTMLElement>('h2, summary, .figure[title]')) {
    const isFigure = element.matches('.figure');
    if (isFigure) {
      element.role = 'button';
      element.tabIndex = isFirst ? 0 : -1;
    }
    isFirst = !isFigure;
  }
}

function go(from: HTMLElement, by: 1 | -1): void {
  for (let n = figures.indexOf(from) + by; figures[n]; n += by) {
    if (!figures[n]!.checkVisibility()) continue;
    figures[n]!.focus();
    return;
  }
}

const figureAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.figure[title]') : null;

makeStops();
document.addEventListener('click', ({ target }) => {
  const figure = figureAt(target);
  if (figure) tell(figure);
  else hide();
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  const figure = figureAt(target);
  if (pointerType === 'mouse' && figure) tell(figure);
});
document.addEventListener('pointerout', ({ target, pointerType }) => {
  if (pointerType === 'mouse' && figureAt(target) === told && document.activeElement !== told) hide();
});
document.addEventListener('focusin', ({ target }) => {
  const figure = figureAt(target);
  if (figure?.matches(':focus-visible')) tell(figure);
  else if (!figure) hide();
});
document.addEventListener('focusout', ({ target }) => {
  if (figureAt(target)) hide();
});
document.addEventListener('keydown', (event) => {
  const figure = figureAt(event.target);
  if (event.key === 'Escape') hide();
  if (!figure || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
  event.preventDefault();
  go(figure, event.key === 'ArrowRight' ? 1 : -1);
});
document.addEventListener(
  'scroll',
  () => {
    if (told) placeBeside(note, told);
  },
  { passive: true },
);
