/** The narrowest room in which a stage alone still lies on its broad side; of two beside each other each needs less, and less again standing upright. */
const leastWidth = 47 * 16;
const leastOfTwo = 38 * 16;
const leastUpright = 22 * 16;
/** A plane can be narrower than boxes and lines. */
const leastPlaneWidth = 26 * 16;
const [leastZoom, mostZoom] = [0.7, 4];
/** Below that a stage's words are smaller than 15 px. */
const readableZoom = 1.04;

/** How two stages lie: beside each other (also upright, also without the run below them), or one below the other. */
type Arrangement = 'below' | 'beside' | 'upright' | 'alone';

/**
 * Makes the picture as large as the screen takes it: as high as there is room, and no narrower than it needs.
 * Of two stages' arrangements the one with the largest type is taken.
 */
export function fitPicture(root: HTMLElement, picture: HTMLElement): void {
  const room = Math.floor(roomFor(root, picture));
  root.style.setProperty('--room', `${room}px`);
  // Each is measured as it would lie: without the bar that a picture too high would bring.
  root.style.overflow = 'hidden';
  let best = { arrangement: 'below' as Arrangement, zoom: 0 };
  for (const arrangement of arrangementsOf(root, picture)) {
    if (arrangement === 'alone' && best.zoom >= readableZoom) continue;
    const zoom = zoomOf(root, picture, room, arrangement);
    if (zoom > best.zoom) best = { arrangement, zoom };
  }
  root.style.overflow = '';
  lay(root, best.arrangement, Math.min(Math.max(best.zoom, leastZoom), mostZoom));
}

export function unfitPicture(root: HTMLElement): void {
  for (const name of ['--zoom', '--room']) root.style.removeProperty(name);
  delete root.dataset.stages;
}

function lay(root: HTMLElement, arrangement: Arrangement, zoom: number): void {
  root.dataset.stages = arrangement;
  // Rounded down, or the last row would not be whole on the screen.
  root.style.setProperty('--zoom', String(Math.floor(zoom * 1000) / 1000));
}

/** Only beside open settings is the run below the stages given up, and only where the words would else be too small. */
function arrangementsOf(root: HTMLElement, picture: HTMLElement): readonly Arrangement[] {
  if (!picture.querySelector('.both')) return ['below'];
  if (picture.querySelector('.plane')) return ['below', 'beside'];
  return root.dataset.beside ? ['below', 'beside', 'upright', 'alone'] : ['below', 'beside', 'upright'];
}

function zoomOf(root: HTMLElement, picture: HTMLElement, room: number, arrangement: Arrangement): number {
  const widest = widestZoom(picture, arrangement);
  lay(root, arrangement, Math.min(widest, mostZoom));
  const zoom = Number(root.style.getPropertyValue('--zoom'));
  return Math.min((room * zoom) / picture.getBoundingClientRect().height, widest);
}

/** Two stages beside each other each need their room. */
function widestZoom(picture: HTMLElement, arrangement: Arrangement): number {
  const { width } = picture.getBoundingClientRect();
  if (arrangement === 'below') return Math.max(1, width / leastWidth);
  const beside = picture.querySelector('.plane') ? leastPlaneWidth : leastOfTwo;
  return width / (2 * (arrangement === 'beside' ? beside : leastUpright));
}

/** The height that the picture may take. */
function roomFor(root: HTMLElement, picture: HTMLElement): number {
  return root.clientHeight - heightBeside(root, picture);
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
