import type { CellUse } from './cells.ts';
import type { Shape } from './topology.ts';

/** A mark of a picture and what it stands for there: a message's shape, or the use of a place in a box. */
export type Mark = { readonly means: string } & ({ readonly glyph: Shape } | { readonly cell: CellUse });
