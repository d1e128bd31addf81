import { type Micros, toMicros } from '../../kernel/time.ts';
import { gridPhase, gridStart } from '../../parts/windowing/grid.ts';
import { type Assign, type WindowRules, windowRules } from '../../parts/windowing/rules.ts';

/** Where the windows lie: all of one size, each beginning where the one before ends. */
export interface TumblingGrid {
  readonly size: Micros;
  /** Starts are at `phase` + k·`size`. */
  readonly phase: Micros;
}

/** For ISO times (`originUs`: the run's time 0) windows are aligned to 1970-01-01T00:00Z plus the offset, else to the offset. */
export function tumblingGrid(
  params: { readonly sizeMs: number; readonly offsetMs: number },
  originUs: Micros | null,
): TumblingGrid {
  const size = toMicros(params.sizeMs);
  return { size, phase: gridPhase(size, toMicros(params.offsetMs), originUs) };
}

/** The one window that a moment belongs to: its start belongs to it, its end to the next. */
function tumblingAssign({ size, phase }: TumblingGrid): Assign {
  return (t, join) => {
    const start = gridStart(t, size, phase);
    join(start, start + size);
  };
}

export function tumblingRules(grid: TumblingGrid): WindowRules {
  return { ...windowRules, assign: tumblingAssign(grid) };
}
