import type { AsText } from './as-text.ts';
import type { FirstSight, WidgetProps } from './first-sight.ts';

/** One of a few presets that a further widget may begin with, and what it is called there. */
export interface Choice {
  readonly preset: string;
  readonly label: string;
}

/** What stands in front of a further widget, and which presets it may begin with. */
interface Chosen {
  readonly choices?: readonly Choice[];
  readonly settings: readonly string[];
  readonly numbers: readonly string[];
}

/** How a lesson mounts a further widget. */
export interface FurtherProps extends WidgetProps, Chosen {
  /** What this one shows: no two laboratories of a page bear the same name. */
  readonly name: string;
}

/** What such a widget is given to start with in the browser. */
export interface FurtherSight<Frame> extends Chosen {
  readonly sight: AsText<FirstSight<Frame>>;
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
