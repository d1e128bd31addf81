/** Kept when somebody first points, presses, scrolls or brings a file: what nobody can have a use for before is loaded then. */
export const firstTouch = new Promise<unknown>((touched) => {
  for (const kind of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'dragenter'])
    globalThis.addEventListener?.(kind, touched, { once: true, passive: true });
});
