const gap = 6;
/** From the edges of the window. */
const margin = 16;

/** Puts a note that floats over the page below a word, or above it where there is no room below. */
export function placeBeside(note: HTMLElement, word: Element): void {
  // A word that breaks over two lines has a box on each: the first is where it is read.
  const [box = word.getBoundingClientRect()] = word.getClientRects();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(margin, Math.min(box.left, window.innerWidth - width - margin));
  const fitsBelow = box.bottom + gap + height < window.innerHeight;
  note.style.left = `${left}px`;
  note.style.top = `${fitsBelow ? box.bottom + gap : Math.max(0, box.top - gap - height)}px`;
}
