/** Puts the share panel of a laboratory away, if it is open; returns the button that opened it. */
export function closeShare(root: Element): HTMLElement | null {
  const opener = root.querySelector<HTMLElement>('.footer [title^=Share][aria-expanded=true]');
  opener?.click();
  return opener;
}
