/** The narrowest room in which a stage still lies on its broad side; standing upright it needs less. */
const leastWidth = 38 * 16;
const leastUpright = 22 * 16;
/** A plane can be narrower than boxes and lines. */
const leastPlaneWidth = 26 * 16;
const [leastZoom, mostZoom] = [0.7, 4];
const mostChartHeight = 12 * 16;
/** The smallest words of two stages, and which share of the screen's height they must have to be read: 18 px of 720. */
const smallestType = 15.2;
const readableShare = 18 / 720;

/** Where a whole picture would be too small to be read: presenter-phone.css lets it scroll. */
const isTooSmall = '(max-width: 34rem), (max-height: 26rem)';

/** How two stages lie: beside each other (also upright), one below the other, or only the one that changes. */
type Arrangement = 'below' | 'beside' | 'upright' | 'alone';

/**
 * Makes the picture as large as the screen takes it: as high as there is room, and no narrower than it needs.
 * Of two stages' arrangements the one with the largest type is taken. On a phone it is as large as in the lesson.
 */
export function fitPicture(root: HTMLElement, picture: HTMLElement): void {
  if (matchMedia(isTooSmall).matches) {
    unfitPicture(root);
    lay(root, 'below', 1);
    return;
  }
  const room = Math.floor(roomFor(root, picture));
  root.style.setProperty('--room', `${room}px`);
  // Each is measured as it would lie: without the bar that a picture too high would bring, and with charts as low as they may be.
  root.style.overflow = 'hidden';
  root.style.removeProperty('--chart-height');
  let best = { arrangement: 'below' as Arrangement, zoom: 0, type: 0 };
  for (const arrangement of arrangementsOf(root, picture)) {
    if (arrangement === 'alone' && best.zoom * smallestType >= root.clientHeight * readableShare) continue;
    const zoom = zoomOf(root, picture, room, arrangement);
    const type = zoom * typeOf(picture);
    if (type > best.type) best = { arrangement, zoom, type };
  }
  root.style.overflow = '';
  lay(root, best.arrangement, Math.min(Math.max(best.zoom, leastZoom), mostZoom));
  fillRoom(root, picture, room);
}

/** Where it is the width that limits the picture, its charts take the height that is left. */
function fillRoom(root: HTMLElement, picture: HTMLElement, room: number): void {
  const plots = [...picture.querySelectorAll<HTMLElement>('.timeline .chart > .plot')];
  const left = (room - picture.getBoundingClientRect().height) / Number(root.style.getPropertyValue('--zoom'));
  if (plots.length === 0 || left < 1) return;
  const height = Math.min(plots[0]!.clientHeight + left / plots.length, mostChartHeight);
  root.style.setProperty('--chart-height', `${Math.floor(height)}px`);
}

export function unfitPicture(root: HTMLElement): void {
  for (const name of ['--zoom', '--room', '--chart-height']) root.style.removeProperty(name);
  delete root.dataset.stages;
}

function lay(root: HTMLElement, arrangement: Arrangement, zoom: number): void {
  root.dataset.stages = arrangement;
  // Rounded down, or the last row would not be whole on the screen.
  root.style.setProperty('--zoom', String(Math.floor(zoom * 1000) / 1000));
}

/** Only beside open settings does the kept stage give way, and only where the words would else be too small. */
function arrangementsOf(root: HTMLElement, picture: HTMLElement): readonly Arrangement[] {
  if (!picture.querySelector('.both')) return ['below'];
  const both: readonly Arrangement[] = picture.querySelector('.plane')
    ? ['below', 'beside']
    : ['below', 'beside', 'upright'];
  return root.dataset.beside ? [...both, 'alone'] : both;
}

function zoomOf(root: HTMLElement, picture: HTMLElement, room: number, arrangement: Arrangement): number {
  const widest = widestZoom(picture, arrangement);
  lay(root, arrangement, Math.min(widest, mostZoom));
  const zoom = Number(root.style.getPropertyValue('--zoom'));
  return Math.min((room * zoom) / picture.getBoundingClientRect().height, widest);
}

/** The picture's words as it lies now, before it is zoomed: not all arrangements have them in the same size. */
function typeOf(picture: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(picture).getPropertyValue('--type-picture'));
}

/** Two stages beside each other each need their room. */
function widestZoom(picture: HTMLElement, arrangement: Arrangement): number {
  const { width } = picture.getBoundingClientRect();
  if (arrangement === 'below' || arrangement === 'alone') return Math.max(1, width / leastWidth);
  const beside = picture.querySelector('.plane') ? leastPlaneWidth : leastWidth;
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
