import { roomOf, type TraceRoom } from '#simulator/kernel/trace-room.ts';
import type { MetricValues } from '#simulator/scenario/scenario.ts';
import type { Playhead } from './cursor.ts';
import type { Player } from './player.svelte.ts';
import type { RunView } from './run-view.ts';
import type { FinishedRun } from './simulate.ts';

/**
 * The other run that the one on show is held against: the one before the last change, as a ghost,
 * or one that was pinned. Both are read at the same playhead.
 */
export class Comparison<Frame> {
  private other: RunView<Frame> | null = $state.raw(null);
  isPinned = $state(false);
  /** What was kept once: undo may bring it back. */
  private readonly keptOnce = new WeakSet<RunView<Frame>>();
  private readonly player: Player<Frame>;

  constructor(player: Player<Frame>) {
    this.player = player;
  }

  /** Null where there is nothing to compare with, or nothing that differs. */
  readonly view = $derived.by(() =>
    this.other && this.other.run.digest !== this.player.view?.run.digest ? this.other : null,
  );
  /** As `view`, but what was pinned is kept on show from the first moment on, when nothing differs yet. */
  private readonly kept = $derived.by(() => (this.isPinned ? this.other : this.view));
  readonly backdrop = $derived.by(() => this.view?.backdrop ?? null);
  readonly keptBackdrop = $derived.by(() => this.kept?.backdrop ?? null);
  readonly numbers: MetricValues | null = $derived.by(
    () => this.view?.numbersAt(this.view.at(this.player.reading.at)) ?? null,
  );
  readonly keptFrame: Frame | null = $derived.by(() => this.kept?.frameAt(this.sameMoment(this.kept)) ?? null);

  /** Where the playhead stands in another run; the same run looks the same in the midst of an instant, too. */
  private sameMoment(view: RunView<Frame>): Playhead {
    const { playhead, view: shown } = this.player;
    return view.run.digest === shown?.run.digest ? playhead : view.at(playhead.at);
  }

  /** The run that is kept until somebody lets it go. */
  get pinned(): RunView<Frame> | null {
    return this.isPinned ? this.other : null;
  }

  get pinnedRun(): FinishedRun | null {
    return this.pinned?.run ?? null;
  }

  /** Where the run stands that was on show before, if nobody can look at it any more: the next one may stand there. */
  spareRoom(): TraceRoom | undefined {
    const replaced = this.player.takeReplaced();
    const isFree = replaced && replaced !== this.player.view && replaced !== this.other && !this.keptOnce.has(replaced);
    return isFree ? roomOf(replaced.run.columns) : undefined;
  }

  /** A change begins: what is on show becomes the ghost, unless one is pinned. */
  changeBegins(): void {
    if (!this.isPinned) this.other = this.player.view;
  }

  /** A change is taken back, or another story begins: what was on show is no run before that. */
  forget(): void {
    if (!this.isPinned) this.other = null;
  }

  pin(): void {
    this.keep(this.player.view);
  }

  /** Keeps this run to compare with; null lets go of the one that was kept. */
  keep(run: RunView<Frame> | null): void {
    this.other = run;
    this.isPinned = run !== null;
    if (run) this.keptOnce.add(run);
  }

  /** What is on show becomes the one that is kept; returns the one that was, to be shown in its place. */
  swap(): FinishedRun | null {
    const run = this.view?.run ?? null;
    if (run) this.pin();
    return run;
  }
}
