import type { Mark } from '../../pictures/marks.ts';

/** What the queue's stage is drawn with. */
export const marks: readonly Mark[] = [
  { glyph: 'round', means: 'a customer; green: served and leaving' },
  { glyph: 'cross', means: 'turned away: the room was full' },
];
