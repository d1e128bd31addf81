/** The narrowest room in which a stage still lies on its broad side. */
const leastWidth = 47 * 16;
/** A plane can be narrower than boxes and lines. */
const leastPlaneWidth = 26 * 16;
const [leastZoom, mostZoom] = [0.7, 4];

/** How much a picture grows to be as large as the screen takes it: as high as there is room, and no narrower than it needs. */
export function fittingZoom(root: HTMLElement, picture: HTMLElement, zoom: number): number {
  const height = picture.getBoundingClientRect().height / zoom;
  const wanted = Math.min((root.clientHeight - heightBeside(root, picture)) / height, widest(root));
  return Math.min(Math.max(wanted, leastZoom), mostZoom);
}

/** Two stages side by side each need their room. */
function widest(root: HTMLElement): number {
  const both = root.querySelector('.both');
  if (!both || getComputedStyle(both).display !== 'grid') return Math.max(1, root.clientWidth / leastWidth);
  return root.clientWidth / (2 * (both.querySelector('.plane') ? leastPlaneWidth : leastWidth));
}

/** What stands side by side takes its height once. */
function heightBeside(root: HTMLElement, picture: HTMLElement): number {
  const rows = new Map<number, number>();
  for (const each of root.children) {
    const { top, height } = each.getBoundingClientRect();
    if (each !== picture) rows.set(Math.round(top), Math.max(rows.get(Math.round(top)) ?? 0, height));
  }
  return [...rows.values()].reduce((sum, each) => sum + each, 0);
}
