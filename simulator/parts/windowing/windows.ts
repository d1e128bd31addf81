import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import type { FiredBy, WindowWorld } from './kinds.ts';
import type { WindowRules } from './rules.ts';
import { type HeldWindow, WindowStore } from './window-store.ts';

/** The windows of a stream and the two lines in event time that decide about them: the watermark and the closing line. */
export class Windows {
  watermark: Micros = -Infinity;
  readonly store = new WindowStore();
  /** The watermark less the allowed lateness: what ends before it is forgotten, also when more lateness is allowed later. */
  private closingLine: Micros = -Infinity;
  private readonly world: WindowWorld;
  private readonly rules: WindowRules;
  /** What the last event met: the start of the last of its windows (null: it has none), and how many dropped it. */
  start: Micros | null = null;
  missed = 0;
  private key: string | null = null;
  private value = 0;
  private readonly late: HeldWindow[] = [];

  constructor(world: WindowWorld, rules: WindowRules) {
    this.world = world;
    this.rules = rules;
  }

  /** An event joins its windows. Call `correct` next, once its arrival is on record. */
  join(key: string | null, t: Micros, value: number): void {
    this.key = key;
    this.value = value;
    this.start = null;
    this.missed = 0;
    this.rules.assign(t, this.joinOne);
  }

  private readonly joinOne = (start: Micros, end: Micros): void => {
    this.start = start;
    if (this.rules.isTooLate(end, this.closingLine)) {
      this.missed++;
      return;
    }
    const isLate = this.rules.isComplete(end, this.watermark);
    const window = this.store.window(this.key, start, end, isLate);
    const before = window.content.count;
    this.rules.join(window.content, this.value, isLate);
    this.store.events += window.content.count - before;
    if (isLate) this.late.push(window);
  };

  /** Windows that the last event came late for fire again at once, with the corrected result. */
  correct(cause: number): void {
    if (this.late.length === 0) return;
    for (const window of this.late) this.fire(window, 'late', cause);
    this.late.length = 0;
  }

  /** The watermark moves: what it completes fires, in order of end, then start, then key. */
  advance(watermark: Micros, by: FiredBy, cause: number): void {
    this.watermark = watermark;
    this.moveClosingLine();
    for (let end = this.store.nextOpenEnd; end !== null; end = this.store.nextOpenEnd) {
      if (!this.rules.isComplete(end, watermark)) break;
      for (const window of this.store.takeOpen().sort(this.rules.firingOrder)) this.fire(window, by, cause);
    }
    this.forget(cause);
  }

  /** Forgets what is no longer held when less lateness is allowed from now on. */
  close(cause: number): void {
    this.moveClosingLine();
    this.forget(cause);
  }

  private moveClosingLine(): void {
    this.closingLine = Math.max(this.closingLine, this.watermark - toMicros(this.world.params.allowedLatenessMs));
  }

  private fire(window: HeldWindow, by: FiredBy, cause: number): void {
    const { key, start, end, content } = window;
    window.kept = !this.rules.isForgotten(end, this.closingLine);
    this.world.emit('window-fired', 'windows', null, cause, {
      key,
      start: toMs(start),
      end: toMs(end),
      value: content.value(this.world.params.aggregate),
      count: content.count,
      revision: this.rules.revision(window.firings++),
      by,
      held: window.kept,
    });
  }

  private forget(cause: number): void {
    for (let end = this.store.nextFiredEnd; end !== null; end = this.store.nextFiredEnd) {
      if (!this.rules.isForgotten(end, this.closingLine)) return;
      for (const { key, start, content, kept } of this.store.forgetFired()) {
        if (kept)
          this.world.emit('window-closed', 'windows', null, cause, {
            key,
            start: toMs(start),
            end: toMs(end),
            count: content.count,
          });
      }
    }
  }
}
