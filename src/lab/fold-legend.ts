/** Escape folds up what the marks mean, before it does anything else. */
document.addEventListener('keydown', (event) => {
  const legend = document.querySelector<HTMLDetailsElement>('details.legend[open]');
  if (event.key !== 'Escape' || event.defaultPrevented || !legend) return;
  event.preventDefault();
  const isIn = legend.contains(document.activeElement);
  legend.open = false;
  if (isIn) legend.querySelector('summary')!.focus();
});

export {};
