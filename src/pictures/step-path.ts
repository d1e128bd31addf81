/** A point of a picture, in its own units. */
export type Point = readonly [x: number, y: number];

/**
 * The path of a line that keeps each level until the next one begins and the last until `endX`: nothing but horizontal
 * and vertical strokes, to a tenth of a unit, so that a line of a thousand points stays small in a page.
 */
export function stepPath(points: readonly Point[], endX: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map(([x, y]) => `H${short(x)}V${short(y)}`);
  return `M${short(first[0])} ${short(first[1])}${steps.join('')}H${short(Math.max(endX, points.at(-1)![0]))}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
