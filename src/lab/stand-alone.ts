/** Where a page may keep Escape for itself, it first closes what is open; elsewhere the browser leaves the whole screen by it, and we follow. */
const { keyboard } = navigator as { keyboard?: { lock(keys: readonly string[]): Promise<void>; unlock(): void } };

let leaving: Promise<void> = Promise.resolve();

/**
 * Puts an element in front of all else: on the whole screen where the browser lets it, else over the page.
 * Everything around it is out of reach meanwhile. Returns what undoes it; `onleft` hears when the browser did.
 */
export function standAlone(root: HTMLElement, onleft: () => void): () => void {
  const before = document.activeElement;
  const { scrollX, scrollY } = window;
  const around = aroundOf(root).filter((element) => !element.inert);
  for (const element of around) element.inert = true;
  let isOver = false;
  const left = (): void => {
    if (document.fullscreenElement !== root) onleft();
  };
  fillScreen(root).then((isFilled) => {
    if (isOver) leave(root);
    else if (isFilled) document.addEventListener('fullscreenchange', left);
    else comeToTheTop(root);
  });
  return () => {
    isOver = true;
    document.removeEventListener('fullscreenchange', left);
    leave(root);
    for (const element of around) element.inert = false;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    whenBack(() => window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' }));
  };
}

/** The page was shorter without the element, and the browser has scrolled to make up for it: it is measured anew first. */
function whenBack(then: () => void): void {
  const soon = (): unknown => requestAnimationFrame(() => requestAnimationFrame(then));
  if (document.fullscreenElement) document.addEventListener('fullscreenchange', soon, { once: true });
  else soon();
}

/** All that is neither the element, nor in it, nor around it. */
function aroundOf(root: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  for (let inner: Element = root; inner.parentElement && inner !== document.body; inner = inner.parentElement)
    for (const each of inner.parentElement.children)
      if (each !== inner && each instanceof HTMLElement) others.push(each);
  return others;
}

/** A frame may not, some telephones cannot. */
async function fillScreen(root: HTMLElement): Promise<boolean> {
  try {
    // Whoever comes back at once finds the browser still on its way out.
    await leaving;
    await root.requestFullscreen();
    keyboard?.lock(['Escape']).catch(() => {});
    return true;
  } catch {
    return false;
  }
}

/** Above whatever the page layers, wherever in it the element stands. */
function comeToTheTop(root: HTMLElement): void {
  root.popover = 'manual';
  root.showPopover();
}

function leave(root: HTMLElement): void {
  keyboard?.unlock();
  if (document.fullscreenElement === root) leaving = document.exitFullscreen().catch(() => {});
  root.removeAttribute('popover');
}
