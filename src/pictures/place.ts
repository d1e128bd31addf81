/**
 * Moves a part of an SVG that has no view box: across in percent of its width, down in pixels.
 * So a picture stretches with its room while its dots, boxes and words keep their size.
 */
export function placed(xPercent: number, y = 0): string {
  return `translate(${Number(xPercent.toFixed(2))}%, ${Number(y.toFixed(1))}px)`;
}
