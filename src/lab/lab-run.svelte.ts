import type { Fault } from '#simulator/scenario/fault.ts';
import { type Draft, recipeOf } from './draft.ts';
import { DraftHistory, type Remembered } from './draft-history.svelte.ts';
import type { FirstSight } from './first-sight.ts';
import { inPieces } from './in-pieces.ts';
import { LabView } from './lab-view.svelte.ts';
import type { Answer } from './protocol.ts';
import type { Folds, RunView } from './run-view.ts';
import type { FinishedRun } from './simulate.ts';
import { WorkerClient } from './worker-client.ts';

const patienceMs = 300;

/** The recipe as the controls say it, asked of the worker: its run is shown when it comes. */
export abstract class LabRun<Frame> extends LabView<Frame> {
  /** Where "reset" leads back to, and what "changed" is measured against. */
  preset: string = $state('');
  draft: Draft = $state.raw({ seed: 1, untilMs: null, params: {}, actions: [] });
  /** What is wrong with the draft; the picture then still shows the last one that could run. */
  faults: readonly Fault[] = $state.raw([]);
  /** Why there is no run, where the draft is not to blame. */
  problem: string | null = $state(null);
  /** Whether an answer is longer in coming than one waits without a word. */
  isComputing = $state(false);
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** The latest run that came. */
  coming: RunView<Frame> | null = null;
  /** The last that could run: what the picture shows. */
  good: Remembered;
  readonly client = new WorkerClient();
  readonly history = new DraftHistory();

  constructor(sight: FirstSight<Frame>, folds: Folds<Frame>) {
    super(sight, folds);
    this.preset = sight.preset;
    this.draft = sight.draft;
    this.good = this.now;
  }

  /** Whether the picture shows another run than the controls say, because theirs cannot be made. */
  get isHalted(): boolean {
    return (this.faults.length > 0 || this.problem !== null) && this.draft !== this.good.draft;
  }

  get now(): Remembered {
    return { draft: this.draft, preset: this.preset };
  }

  /** The draft becomes this one, and is run; changes of one `gesture` are one step of undo. */
  change(draft: Draft, gesture: string | null = null, before: Remembered = this.now): void {
    if (this.history.note(before, gesture)) this.comparison.changeBegins();
    this.draft = draft;
    this.history.mend(before, this.now);
    this.run(() => this.remember());
  }

  undo(): void {
    const begin = () => this.comparison.forget();
    this.goBackTo(this.history.undo(this.now, this.comparison.pinned), begin, () => this.undo());
  }

  redo(): void {
    const begin = () => this.comparison.changeBegins();
    this.goBackTo(this.history.redo(this.now, this.comparison.pinned), begin, () => this.redo());
  }

  /** One that was changed again before it was known to be faulty is passed over. */
  private goBackTo(remembered: Remembered | null, begin: () => void, goOn: () => void): void {
    if (!remembered) return;
    begin();
    ({ preset: this.preset, draft: this.draft } = remembered);
    if ('kept' in remembered) this.comparison.keep(remembered.kept as RunView<Frame> | null);
    this.run(() => {
      if (this.faults.length > 0 && this.draft === remembered.draft) goOn();
      else this.remember();
    });
  }

  run(then: () => void = () => {}): void {
    const { now } = this;
    const recipe = recipeOf(this.sight.face, now.draft);
    const spare = this.comparison.spareRoom();
    this.patience ??= this.bePatient();
    this.client.ask({ kind: 'run', scenario: this.sight.face.id, recipe, data: now.draft.data, spare }, (answer) =>
      this.receive(answer, now, then),
    );
  }

  /** A page that has just been opened shows a run already, and needs no word about its own. */
  private bePatient(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.isComputing = this.player.view !== null;
    }, patienceMs);
  }

  private receive(answer: Answer, asked: Remembered, then: () => void): void {
    clearTimeout(this.patience);
    this.isComputing = false;
    this.patience = asked.draft === this.draft ? undefined : this.bePatient();
    this.faults = answer.kind === 'refused' ? answer.faults : [];
    this.problem = answer.kind === 'problem' ? answer.problem : null;
    if (answer.kind === 'finished') this.showNext(answer.run, asked, then);
    else {
      this.history.refuse(asked.draft);
      then();
    }
  }

  /** The first is like the picture that stands there already: it comes without haste, the others at once. */
  private showNext(run: FinishedRun, asked: Remembered, then: () => void): void {
    const view = this.viewOf(run);
    const show = (): void => {
      if (this.coming !== view) return;
      const { endedAt } = this.backdrop;
      this.good = asked;
      this.player.show(view);
      if (endedAt !== view.endedAt)
        import('./opening.ts').then(({ suitSpeed }) => suitSpeed(this.player, endedAt, view));
      then();
    };
    this.coming = view;
    if (this.player.view) show();
    else void inPieces(view.gettingReady(this.player.playhead.at)).then(show);
  }
}
