import type { Mark } from '../../pictures/marks.ts';

/** What the plane of events is drawn with. */
export const marks: readonly Mark[] = [
  { glyph: 'round', means: 'a sale, in time for its window' },
  { glyph: 'diamond', means: 'a late one: it corrects a result' },
  { glyph: 'cross', means: 'too late: dropped' },
];
