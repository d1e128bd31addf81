/** More would not be read from the last row. */
export const mostFigures = 3;

/** The type keeps its size until the longest figure has grown by so many characters. */
const step = 3;

/** How many characters the longest of some figures has, rounded up: all have the size that it can have. */
export function clusters(figures: readonly (readonly string[])[]): number {
  return Math.max(1, ...figures.map((texts) => Math.ceil(texts.join('').length / step))) * step;
}
