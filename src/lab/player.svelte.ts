import type { Micros } from '#simulator/kernel/time.ts';
import type { Playhead } from './cursor.ts';
import type { RunView } from './run-view.ts';

/** After a pause of the browser's own (another tab was in front) the picture goes on where it was. */
const longestStepMs = 100;
const warmingMs = 4;
/** A run that was just shown is drawn first; under a dragged slider the next one is already on its way. */
const coolMs = 200;

/** Moves a playhead over a finished run. One animation loop, and only while there is something to do. */
export class Player<Frame> {
  view = $state.raw<RunView<Frame> | null>(null);
  playhead: Playhead = $state.raw({ at: 0, index: 0 });
  /** Where words and figures stand: at the playhead, but with fewer steps while it moves. */
  reading: Playhead = $state.raw({ at: 0, index: 0 });
  /** What the last step led to, in words; nothing once the playhead moved otherwise. */
  happening = $state('');
  playing = $state(false);
  /** Whether it begins to play, or goes on, once somebody looks at it: not what was paused meanwhile. */
  isDue = false;
  /** Virtual seconds a second. */
  speed = $state(1);
  /** Words and figures change no faster than this while the picture moves: faster they cannot be read. */
  readingMs = 100;
  private request: number | null = null;
  private lastMs: number | null = null;
  private readMs = 0;
  private shownMs: number | null = null;
  private replaced: RunView<Frame> | null = null;

  constructor(playhead: Playhead, speed: number) {
    this.playhead = playhead;
    this.reading = playhead;
    this.speed = speed;
  }

  /** Puts another run under the playhead, which stays where it is. */
  show(view: RunView<Frame>): void {
    const isSame = view.run.digest === this.view?.run.digest;
    this.replaced = this.view;
    this.view = view;
    this.shownMs = null;
    if (!isSame) this.place(view.at(this.playhead.at));
    this.wake();
  }

  /** The run that was on show before this one; once only. */
  takeReplaced(): RunView<Frame> | null {
    const { replaced } = this;
    this.replaced = null;
    return replaced;
  }

  play(): void {
    if (this.view && this.playhead.at >= this.view.endedAt) this.place(this.view.at(0));
    this.happening = '';
    this.playing = true;
    this.wake();
  }

  pause(): void {
    this.playing = this.isDue = false;
    this.reading = this.playhead;
  }

  seek(at: Micros): void {
    if (this.view) this.place(this.view.at(at));
  }

  seekAfter(seq: number): void {
    if (this.view) this.place(this.view.after(seq));
  }

  step(direction: 1 | -1): void {
    this.pause();
    const { view } = this;
    if (!view) return;
    const playhead = direction > 0 ? view.next(this.playhead) : view.previous(this.playhead);
    this.place(playhead);
    import('./happening-words.ts').then(({ wordsAt }) => {
      if (this.playhead === playhead) this.happening = wordsAt(view, playhead);
    });
  }

  close(): void {
    if (this.request !== null) cancelAnimationFrame(this.request);
    this.request = null;
  }

  private place(playhead: Playhead): void {
    this.playhead = playhead;
    this.reading = playhead;
    this.happening = '';
  }

  private wake(): void {
    this.request ??= requestAnimationFrame(this.tick);
  }

  private readonly tick = (nowMs: number): void => {
    this.request = null;
    const { view } = this;
    if (this.playing && view) this.advance(view, nowMs);
    else if (view && this.isCool(nowMs)) warmUp(view);
    this.lastMs = this.playing ? nowMs : null;
    if (view && (this.playing || !view.isWarm)) this.wake();
  };

  private isCool(nowMs: number): boolean {
    this.shownMs ??= nowMs;
    return nowMs - this.shownMs >= coolMs;
  }

  private advance(view: RunView<Frame>, nowMs: number): void {
    const elapsedMs = Math.min(nowMs - (this.lastMs ?? nowMs), longestStepMs);
    this.playhead = view.at(this.playhead.at + elapsedMs * 1000 * this.speed);
    if (this.playhead.at >= view.endedAt) this.pause();
    if (nowMs - this.readMs < this.readingMs) return;
    this.readMs = nowMs;
    this.reading = this.playhead;
  }
}

function warmUp(view: RunView<unknown>): void {
  const untilMs = performance.now() + warmingMs;
  while (!view.isWarm && performance.now() < untilMs) view.warm();
}
