import type { Mark } from '../../pictures/marks.ts';

/** What the breaker's stage is drawn with. */
export const marks: readonly Mark[] = [
  { glyph: 'round', means: 'an order’s call on its way' },
  { glyph: 'ringed', means: 'a trial call' },
  { glyph: 'hollow', means: 'the service’s answer' },
  { glyph: 'diamond', means: 'an answer that is not the service’s' },
  { glyph: 'cross', means: 'an order that failed' },
  { glyph: 'barred', means: 'another page, refused' },
  { cell: 'busy', means: 'a worker or a place that an order holds' },
  { cell: 'waiting', means: 'a worker that waits to try again' },
  { cell: 'other', means: 'a worker with another page' },
  { cell: 'free', means: 'free' },
  { cell: 'shut', means: 'not up yet' },
];
