/** The narrowest room in which a stage still lies on its broad side. */
const leastWidth = 47 * 16;
/** A plane can be narrower than boxes and lines. */
const leastPlaneWidth = 26 * 16;
const [leastZoom, mostZoom] = [0.7, 4];

/** How much a picture grows to be as large as the screen takes it: as high as there is room, and no narrower than it needs. */
export function fittingZoom(root: HTMLElement, picture: HTMLElement, zoom: number): number {
  const height = picture.getBoundingClientRect().height / zoom;
  const wanted = Math.min(roomFor(root, picture) / height, widest(picture));
  return Math.min(Math.max(wanted, leastZoom), mostZoom);
}

/** The height that the picture may take. */
export function roomFor(root: HTMLElement, picture: HTMLElement): number {
  return root.clientHeight - heightBeside(root, picture);
}

/** Two stages side by side each need their room. */
function widest(picture: HTMLElement): number {
  const { width } = picture.getBoundingClientRect();
  const both = picture.querySelector('.both');
  if (!both || getComputedStyle(both).display !== 'grid') return Math.max(1, width / leastWidth);
  return width / (2 * (both.querySelector('.plane') ? leastPlaneWidth : leastWidth));
}

/** What stands side by side takes its height once, and what stands beside the picture none. */
function heightBeside(root: HTMLElement, picture: HTMLElement): number {
  const rows = new Map<number, number>();
  for (const each of root.children) {
    const { top, height } = each.getBoundingClientRect();
    if (top !== picture.getBoundingClientRect().top)
      rows.set(Math.round(top), Math.max(rows.get(Math.round(top)) ?? 0, height));
  }
  return [...rows.values()].reduce((sum, each) => sum + each, 0);
}
