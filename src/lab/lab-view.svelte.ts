import type { Micros } from '#simulator/kernel/time.ts';
import { Comparison } from './comparison.svelte.ts';
import type { FirstSight } from './first-sight.ts';
import { Player } from './player.svelte.ts';
import { type Folds, RunView } from './run-view.ts';
import { levelsAt, tellingAt, violationsAt } from './seen.ts';
import type { FinishedRun } from './simulate.ts';
import type { Story } from './story.ts';

/** What a widget shows: the run under the playhead, or, before there is one, what the page was built with. */
export abstract class LabView<Frame> {
  readonly sight: FirstSight<Frame>;
  private readonly folds: Folds<Frame>;
  readonly player: Player<Frame>;
  readonly comparison: Comparison<Frame>;
  /** Whether the picture fills the screen. */
  presenting = $state(false);

  constructor(sight: FirstSight<Frame>, folds: Folds<Frame>) {
    this.sight = sight;
    this.folds = folds;
    this.player = new Player<Frame>(sight.playhead, sight.speed);
    this.comparison = new Comparison(this.player);
  }

  readonly backdrop = $derived.by(() => this.player.view?.backdrop ?? this.sight.backdrop);
  readonly frame = $derived.by(() => this.player.view?.frameAt(this.player.playhead) ?? this.sight.seen.frame);
  readonly numbers = $derived.by(() => this.player.view?.numbersAt(this.player.reading) ?? this.sight.seen.numbers);
  readonly telling = $derived.by(() =>
    this.player.view ? tellingAt(this.player.view, this.player.reading) : this.sight.seen.telling,
  );
  readonly levels = $derived.by(() =>
    this.player.view ? levelsAt(this.player.view, this.player.playhead) : this.sight.seen.levels,
  );
  readonly violations = $derived.by(() =>
    this.player.view ? violationsAt(this.player.view, this.player.reading) : this.sight.seen.violations,
  );

  /** A run as it can be shown here. */
  viewOf(run: FinishedRun): RunView<Frame> {
    return new RunView(this.sight.face, this.folds, run);
  }

  /** Keeps the run on show to compare with, or lets the one go that was kept. */
  togglePinned(): void {
    if (this.comparison.isPinned) this.comparison.keep(null);
    else this.comparison.pin();
    this.remember();
  }

  moveTo(at: Micros): void {
    this.player.seek(at);
    this.remember();
  }

  moveAfter(seq: number): void {
    this.player.seekAfter(seq);
    this.remember();
  }

  step(direction: 1 | -1, times = 1): void {
    for (let n = 0; n < times; n++) this.player.step(direction);
    this.remember();
  }

  /** The moments of the run on show, and of the one that is kept beside it; the last stop is the end. */
  nextMoment(): void {
    const { at } = this.player.playhead;
    this.stayAt(Math.min(...this.stories.map((story) => story.nextMoment(at)?.at ?? this.backdrop.endedAt)));
  }

  previousMoment(): void {
    const { at } = this.player.playhead;
    this.stayAt(Math.max(...this.stories.map((story) => story.previousMoment(at)?.at ?? 0)));
  }

  private get stories(): readonly Story[] {
    return [this.player.view, this.comparison.pinned].flatMap((view) => view?.story ?? []);
  }

  /** Sentence and picture are of the same instant, and of its end: several windows may fire at once. */
  private stayAt(at: Micros): void {
    this.player.pause();
    this.moveTo(at);
  }

  togglePlaying(): void {
    if (!this.player.playing) {
      this.player.play();
      return;
    }
    this.player.pause();
    this.remember();
  }

  /** Somebody moved the playhead by hand, or changed something. */
  protected abstract remember(): void;
}
