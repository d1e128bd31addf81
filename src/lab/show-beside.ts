const gap = 6;
/** From the edges of the window. */
const margin = 16;
/** In less room beside the text a note would be a column of single words. */
const leastRoom = 224;

/**
 * Shows a note that floats over the page: beside the text that its word stands in, so that one can read on, on
 * whichever side there is room; else below the word, or above it where there is no room below.
 */
export function showBeside(note: HTMLElement, word: Element): void {
  if (!note.matches(':popover-open')) note.showPopover();
  // A word that breaks over two lines has a box on each: the first is where it is read.
  const [box = word.getBoundingClientRect()] = word.getClientRects();
  const text = (word.closest('p, li, dl, table, figcaption, summary') ?? word).getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const roomAfter = innerWidth - text.right - gap - margin;
  const roomBefore = text.left - gap - margin;
  const isAfter = roomAfter >= leastRoom;
  const isBeside = isAfter || roomBefore >= leastRoom;
  note.style.maxInlineSize = isBeside ? `min(22rem, ${isAfter ? roomAfter : roomBefore}px)` : '';
  const { width, height } = note.getBoundingClientRect();
  const within = (wanted: number, most: number): number => Math.max(margin, Math.min(wanted, most - margin));
  const fitsBelow = box.bottom + gap + height < innerHeight;
  const below = fitsBelow ? box.bottom + gap : Math.max(0, box.top - gap - height);
  const beside = isAfter ? text.right + gap : text.left - gap - width;
  note.style.left = `${isBeside ? beside : within(box.left, innerWidth - width)}px`;
  note.style.top = `${isBeside ? within(box.top - gap, innerHeight - height) : below}px`;
}
