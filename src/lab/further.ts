import type { FirstSight } from './first-sight.ts';

/** One of a few presets that a further widget may begin with, and what it is called there. */
export interface Choice {
  readonly preset: string;
  readonly label: string;
}

/** The first sight of a further widget of a page: no two bear the same name, and it carries only presets it may begin with. */
export function furtherSight<Frame>(
  sight: FirstSight<Frame>,
  name: string,
  choices: readonly Choice[],
): FirstSight<Frame> {
  const shown = new Set([sight.preset, ...choices.map(({ preset }) => preset)]);
  const presets = sight.face.presets.filter(({ id }) => shown.has(id));
  return { ...sight, face: { ...sight.face, title: `${sight.face.title}, ${name}`, presets } };
}
