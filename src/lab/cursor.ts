import type { Micros } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import type { TraceReader } from '#simulator/kernel/trace-columns.ts';
import type { Fold } from '#simulator/scenario/fold.ts';
import type { Setting } from '#simulator/scenario/scenario.ts';

/** A moment of a run: its time, and how many entries have happened, since entries share instants. */
export interface Playhead {
  readonly at: Micros;
  readonly index: number;
}

export type AnyFold<View> = Fold<Setting, AnyEntry, unknown, View>;

const leastSpacing = 128;
const mostKeyframes = 400;

/**
 * A fold of a run that can be looked at anywhere. It keeps a snapshot every `spacing` entries as it first passes,
 * so a look costs at most that many entries, in whichever direction the playhead moved.
 */
export class Cursor<View> {
  readonly spacing: number;
  private readonly reader: TraceReader;
  private readonly fold: AnyFold<View>;
  /** `keyframes[n]` is the state before entry n × spacing. */
  private readonly keyframes: unknown[];
  private state: unknown;
  private index = 0;
  /** Whether the state is part of what somebody looks at. */
  private isSeen = false;

  constructor(reader: TraceReader, fold: AnyFold<View>, setting: Setting) {
    this.reader = reader;
    this.fold = fold;
    this.spacing = Math.max(leastSpacing, Math.ceil(reader.length / mostKeyframes));
    this.state = fold.initial(setting);
    this.keyframes = [fold.snapshot(this.state)];
  }

  view({ at, index }: Playhead): View {
    this.moveTo(index);
    this.isSeen = true;
    return this.fold.view(this.state, at);
  }

  /** Whether all keyframes up to an entry are there, so that no look before it takes long. */
  isWarm(index: number): boolean {
    return this.keyframes.length > Math.floor(index / this.spacing);
  }

  /** Makes the next keyframe that is missing; what is looked at meanwhile stays as it is. */
  warm(): void {
    if (this.isSeen) this.state = this.fold.snapshot(this.state);
    this.isSeen = false;
    this.moveTo(Math.min(this.keyframes.length * this.spacing, this.reader.length));
  }

  private moveTo(index: number): void {
    const nearest = Math.min(Math.floor(index / this.spacing), this.keyframes.length - 1);
    if (index < this.index || nearest * this.spacing > this.index) {
      this.state = this.fold.snapshot(this.keyframes[nearest]);
      this.index = nearest * this.spacing;
    }
    while (this.index < index) {
      this.fold.apply(this.state, this.reader.entry(this.index++));
      if (this.index === this.keyframes.length * this.spacing) this.keyframes.push(this.fold.snapshot(this.state));
    }
  }
}
