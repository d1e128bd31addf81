/** A point to be counted: shares of a picture's sides, y from its lower edge. */
export interface DensityPoint {
  readonly x: number;
  readonly y: number;
}

/** How many points lie in a cell at least, from level to level: each is about thrice the one before. */
export const densityLevels = [1, 2, 4, 10, 30] as const;

/** For each level a path of horizontal strokes through its cells, in a box of `columns` × `rows`: a crowd in a few kilobytes. */
export function densityPaths(points: Iterable<DensityPoint>, columns: number, rows: number): readonly string[] {
  const counts = new Uint32Array(columns * rows);
  for (const { x, y } of points) {
    const column = Math.min(Math.floor(x * columns), columns - 1);
    const row = Math.min(Math.floor((1 - y) * rows), rows - 1);
    counts[row * columns + column]!++;
  }
  const paths = densityLevels.map(() => '');
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      const level = levelOf(counts[row * columns + column]!);
      let next = column + 1;
      while (next < columns && levelOf(counts[row * columns + next]!) === level) next++;
      if (level >= 0) paths[level] += `M${column} ${row + 0.5}h${next - column}`;
      column = next;
    }
  }
  return paths;
}

/** −1 for none. */
function levelOf(count: number): number {
  return densityLevels.findLastIndex((least) => count >= least);
}
