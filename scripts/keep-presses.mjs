/**
 * What is pressed in an island that still sleeps is kept, and pressed again as soon as the island is awake: no press is
 * lost. It stands in the head of each page as its own text, so that it is there before the first of them.
 */
export function keepPresses() {
  const controls = 'button, label, input:is([type=radio], [type=checkbox])';
  const kept = new Map();
  addEventListener(
    'click',
    (event) => {
      const control = event.target.closest(controls);
      const island = control?.closest('astro-island[ssr]');
      if (!island) return;
      event.preventDefault();
      event.stopPropagation();
      if (!kept.has(island)) island.addEventListener('astro:hydrate', () => kept.get(island).click(), { once: true });
      kept.set(island, control);
    },
    true,
  );
}
