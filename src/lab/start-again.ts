let forget: () => void = () => {};

/**
 * A clicker's start button begins a show that a link brought, or that was left by mistake. Only the last one, and only
 * where nobody has gone on to something else: to whoever has never presented, the key is the browser's.
 */
export function startAgain(root: HTMLElement, start: () => void): void {
  forget();
  const pressed = (event: KeyboardEvent): void => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && !root.contains(activeElement);
    if (event.key !== 'F5' || event.ctrlKey || event.metaKey || isElsewhere || !root.isConnected) return;
    event.preventDefault();
    start();
  };
  window.addEventListener('keydown', pressed);
  forget = () => window.removeEventListener('keydown', pressed);
}

/** The show goes on: what its keys do is its own again. */
export function isStarted(): void {
  forget();
}
