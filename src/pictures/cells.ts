/** What a place of a box is used for; `shut`: it is not there for the time being. */
export type CellUse = 'busy' | 'waiting' | 'other' | 'free' | 'shut';

const [mostCells, widest, roomiest] = [100, 86, 19] as const;

/** So many cells: first those in use, in the order given, then free ones, then shut ones. */
export function cellsOf(uses: readonly CellUse[], count: number, open = count): readonly CellUse[] {
  const shown = Math.min(Math.max(count, uses.length), mostCells);
  return Array.from({ length: shown }, (_, n) => uses[n] ?? (n < open ? 'free' : 'shut'));
}

export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
}

/** The cells of a box, as nearly square as they go. */
export function gridOf(count: number): CellGrid {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const pitch = Math.min(roomiest, widest / columns);
  return { columns, rows, pitch, width: Math.max(columns * pitch, 40), height: Math.max(rows * pitch, 40) };
}

/** Where a cell's middle lies, from the middle of the box. */
export function cellAt({ columns, rows, pitch }: CellGrid, n: number): { x: number; y: number } {
  return { x: ((n % columns) - (columns - 1) / 2) * pitch, y: (Math.floor(n / columns) - (rows - 1) / 2) * pitch };
}
