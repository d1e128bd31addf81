import type { Micros } from '#simulator/kernel/time.ts';
import { TraceReader } from '#simulator/kernel/trace-columns.ts';
import type { Fold } from '#simulator/scenario/fold.ts';
import type { Happenings } from '#simulator/scenario/happenings.ts';
import type { MetricValues } from '#simulator/scenario/scenario.ts';
import { type AnyFold, Cursor, type Playhead } from './cursor.ts';
import type { Face } from './face.ts';
import { type Backdrop, backdropOf } from './seen.ts';
import type { FinishedRun } from './simulate.ts';
import { Story } from './story.ts';

/** The two folds that a widget lends to the lab: what is to be seen, and what it came to so far. */
export interface Folds<Frame> {
  readonly frame: AnyFold<Frame>;
  readonly metrics: AnyFold<MetricValues>;
}

/** The folds of one pattern as those of any: here the types of its own entries and parameters are no longer known. */
export function foldsOf<S, E, A, B, Frame>(
  frame: Fold<S, E, A, Frame>,
  metrics: Fold<S, E, B, MetricValues>,
): Folds<Frame> {
  return { frame, metrics } as unknown as Folds<Frame>;
}

/** A finished run and all that can be asked of it at a playhead. */
export class RunView<Frame> {
  readonly run: FinishedRun;
  readonly story: Story;
  readonly happenings: Happenings;
  readonly reader: TraceReader;
  private drawn: Backdrop | null = null;
  private readonly frames: Cursor<Frame>;
  private readonly numbers: Cursor<MetricValues>;

  constructor(face: Face, folds: Folds<Frame>, run: FinishedRun) {
    this.run = run;
    this.story = new Story(run.story);
    this.happenings = face.happenings;
    this.reader = new TraceReader(face.kinds, run.columns);
    this.frames = new Cursor(this.reader, folds.frame, run.setting);
    this.numbers = new Cursor(this.reader, folds.metrics, run.setting);
  }

  get endedAt(): Micros {
    return this.run.endedAt;
  }

  /** What stays the same wherever the playhead stands. */
  get backdrop(): Backdrop {
    this.drawn ??= backdropOf(this);
    return this.drawn;
  }

  frameAt(playhead: Playhead): Frame {
    return this.frames.view(playhead);
  }

  numbersAt(playhead: Playhead): MetricValues {
    return this.numbers.view(playhead);
  }

  /** The playhead at a time, held inside the run, with all that happened at that time behind it. */
  at(time: Micros): Playhead {
    const at = Math.min(Math.max(0, Math.round(time)), this.endedAt);
    return { at, index: this.reader.countUntil(at) };
  }

  /** The playhead just after the entry with this `seq`. */
  after(seq: number): Playhead {
    return { at: this.reader.columns.at[seq]!, index: seq + 1 };
  }

  /** The playhead at the next time at which something happens; the end where nothing more does. */
  next({ index }: Playhead): Playhead {
    return index < this.reader.length ? this.at(this.reader.columns.at[index]!) : this.at(this.endedAt);
  }

  /** The playhead at the last time before this one at which something happened; the start where nothing did. */
  previous({ at }: Playhead): Playhead {
    const { columns } = this.reader;
    let index = this.reader.countUntil(at) - 1;
    while (index >= 0 && columns.at[index]! >= at) index--;
    return this.at(index >= 0 ? columns.at[index]! : 0);
  }

  get isWarm(): boolean {
    return this.isWarmFor(this.reader.length);
  }

  /** Does some of the work that makes looks before entry `index` quick; without it, looks anywhere. */
  warm(index: number = this.reader.length): void {
    if (!this.frames.isWarm(index)) this.frames.warm();
    else if (!this.numbers.isWarm(index)) this.numbers.warm();
  }

  /** What the first look at a time costs, in small steps. */
  *gettingReady(time: Micros): Generator<void> {
    yield;
    void this.backdrop;
    yield;
    for (const { index } = this.at(time); !this.isWarmFor(index); this.warm(index)) yield;
  }

  private isWarmFor(index: number): boolean {
    return this.frames.isWarm(index) && this.numbers.isWarm(index);
  }
}
