/** Whoever asks for a panel sees it, however low it opens; in front of a class it lies on the screen already. */
export function comeIntoView(panel: HTMLElement): void {
  if (!panel.closest('[data-presenting]')) panel.scrollIntoView({ block: 'nearest' });
}
