import { type Draft, isSame } from './draft.ts';

/** What undo brings back: the recipe as the controls said it, and where "reset" led. */
export interface Remembered {
  readonly draft: Draft;
  readonly preset: string;
  /** The run that was kept to compare with, or none: where the step from here changed that, too. */
  readonly kept?: unknown;
}

const mostSteps = 200;

/** Undo and redo across everything that changes the recipe. A gesture, such as a slider's drag, is one step. */
export class DraftHistory {
  private past: readonly Remembered[] = $state.raw([]);
  private future: readonly Remembered[] = $state.raw([]);
  private gesture: string | null = null;
  /** What could not run: no step leads there. */
  private readonly refused = new WeakSet<Draft>();

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Whether a change of this gesture goes on with the one before. */
  isIn(gesture: string | null): boolean {
    return gesture !== null && gesture === this.gesture;
  }

  /** Notes what was before a change; false where the change goes on with the gesture of the one before. */
  note(before: Remembered, gesture: string | null): boolean {
    if (this.isIn(gesture)) return false;
    this.gesture = gesture;
    this.past = this.with(this.past, before).slice(-mostSteps);
    this.future = [];
    return true;
  }

  /** This one cannot run; what was before it is where undo leads from it, and from what comes after. */
  refuse(draft: Draft): void {
    this.refused.add(draft);
    this.past = this.past.filter((each) => each.draft !== draft);
    this.future = this.future.filter((each) => each.draft !== draft);
  }

  /** After a mistake all is as it was before it: nothing was done. */
  mend(before: Remembered, now: Remembered): void {
    const last = this.past.at(-1);
    if (!last || this.gesture !== null || !this.refused.has(before.draft)) return;
    const isBack = last.preset === now.preset && last.draft.data === now.draft.data && isSame(last.draft, now.draft);
    if (isBack) this.past = this.past.slice(0, -1);
  }

  private with(steps: readonly Remembered[], step: Remembered): readonly Remembered[] {
    return this.refused.has(step.draft) ? steps : [...steps, step];
  }

  /** The gesture under way is over: the next change begins a step of its own. */
  endGesture(): void {
    this.gesture = null;
  }

  /** `kept` is the run that is kept now. */
  undo(now: Remembered, kept: unknown): Remembered | null {
    const before = this.past.at(-1);
    if (!before) return null;
    this.endGesture();
    this.past = this.past.slice(0, -1);
    this.future = this.with(this.future, 'kept' in before ? { ...now, kept } : now);
    return before;
  }

  redo(now: Remembered, kept: unknown): Remembered | null {
    const after = this.future.at(-1);
    if (!after) return null;
    this.endGesture();
    this.future = this.future.slice(0, -1);
    this.past = this.with(this.past, 'kept' in after ? { ...now, kept } : now);
    return after;
  }
}
