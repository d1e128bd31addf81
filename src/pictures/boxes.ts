/** A point in a picture's own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A box by its middle. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes come nearer to each other than `gap`. */
export function meet(one: Box, other: Box, gap = 0): boolean {
  return (
    2 * Math.abs(one.x - other.x) < one.width + other.width + 2 * gap &&
    2 * Math.abs(one.y - other.y) < one.height + other.height + 2 * gap
  );
}

export function holds(box: Box, spot: Spot, gap = 0): boolean {
  return meet(box, { ...spot, width: 0, height: 0 }, gap);
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
