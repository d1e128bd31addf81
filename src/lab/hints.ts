/** What says more to whoever asks: a word of the field, a figure of the prose, a number of a laboratory. */
const hinted = '.term, .figure[title], .meant[title]';

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

/** Most readers ask late or never: how it is said is loaded for the first who does. */
const kinds = ['pointerover', 'focusin'];

function begin(event: Event): void {
  const { target } = event;
  const word = target instanceof Element && target.closest<HTMLElement>(hinted);
  if (!word) return;
  for (const kind of kinds) document.removeEventListener(kind, begin);
  const tell = () => import('./hint.ts').then(({ show }) => show(word));
  if ((event as PointerEvent).pointerType !== 'touch') tell();
  // A finger that comes down may be about to scroll; and its first tap on a word follows no link.
  else word.addEventListener('click', (tap) => tap.preventDefault() ?? tell(), { once: true });
}

makeStops();
for (const kind of kinds) document.addEventListener(kind, begin);
