import { type Micros, toMicros, toMs } from '#simulator/kernel/time.ts';
import type { Fault } from '#simulator/scenario/fault.ts';
import { Address, isForLab } from './address.ts';
import { type Draft, draftOfPreset, draftOfRecipe, isSame, presetOf, recipeOf } from './draft.ts';
import type { FirstSight } from './first-sight.ts';
import { openedNotice, refusedNotice } from './notices.ts';
import { Player } from './player.svelte.ts';
import type { Answer, Opened } from './protocol.ts';
import { type Folds, RunView } from './run-view.ts';
import { backdropOf, levelsAt, tellingAt, violationsAt } from './seen.ts';
import type { FinishedRun } from './simulate.ts';
import { WorkerClient } from './worker-client.ts';

/** One widget's state: the recipe as the controls say it, the run that it gave, and the playhead over it. */
export class LabState<Frame> {
  readonly sight: FirstSight<Frame>;
  readonly player: Player<Frame>;
  /** Where "reset" leads back to, and what "changed" is measured against. */
  preset: string = $state('');
  draft: Draft = $state.raw({ seed: 1, untilMs: null, params: {}, actions: [] });
  /** What is wrong with the draft; the picture then still shows the last one that could run. */
  faults: readonly Fault[] = $state.raw([]);
  /** Why there is no run, where the draft is not to blame. */
  problem: string | null = $state(null);
  /** Something to know about the link that the page was opened with. */
  notice: string | null = $state(null);
  private readonly folds: Folds<Frame>;
  private readonly client = new WorkerClient();
  private readonly address: Address | null;

  constructor(sight: FirstSight<Frame>, folds: Folds<Frame>, isLinked: boolean) {
    this.sight = sight;
    this.folds = folds;
    this.player = new Player<Frame>(sight.playhead, sight.speed);
    this.preset = sight.preset;
    this.draft = sight.draft;
    this.address = isLinked ? new Address() : null;
  }

  readonly baseline = $derived.by(() => draftOfPreset(this.sight.face, presetOf(this.sight.face, this.preset)));
  readonly backdrop = $derived.by(() => (this.player.view ? backdropOf(this.player.view) : this.sight.backdrop));
  readonly frame = $derived.by(() => this.player.view?.frameAt(this.player.playhead) ?? this.sight.seen.frame);
  readonly numbers = $derived.by(() => this.player.view?.numbersAt(this.player.reading) ?? this.sight.seen.numbers);
  readonly telling = $derived.by(() =>
    this.player.view ? tellingAt(this.player.view, this.player.reading) : this.sight.seen.telling,
  );
  readonly levels = $derived.by(() =>
    this.player.view ? levelsAt(this.player.view, this.player.reading) : this.sight.seen.levels,
  );
  readonly violations = $derived.by(() =>
    this.player.view ? violationsAt(this.player.view, this.player.reading) : this.sight.seen.violations,
  );

  /** Simulates what the page shows already, or what its link holds. */
  wake(hash: string): void {
    if (this.address && isForLab(hash)) this.open(hash);
    else this.run();
  }

  open(link: string): void {
    this.client.ask({ kind: 'open', scenario: this.sight.face.id, link }, (answer) => {
      if (answer.kind === 'finished') this.takeOver(answer.run, answer.opened!);
      else this.refuseLink(answer);
    });
  }

  set(name: string, value: unknown): void {
    this.change({ ...this.draft, params: { ...this.draft.params, [name]: value } });
  }

  reset(name: string): void {
    this.set(name, this.baseline.params[name]);
  }

  resetAll(): void {
    this.change(this.baseline);
  }

  choose(preset: string): void {
    this.preset = preset;
    this.resetAll();
  }

  setSeed(seed: unknown): void {
    this.change({ ...this.draft, seed });
  }

  anotherDay(): void {
    const { seed } = this.draft;
    this.setSeed(typeof seed === 'number' && seed >= 0 && seed < 0xffffffff ? Math.floor(seed) + 1 : 1);
  }

  /** Does something to the running scenario, at the playhead: it becomes part of the recipe. */
  act(name: string, given: Readonly<Record<string, unknown>>): void {
    const atMs = toMs(this.player.playhead.at + 1);
    this.change({ ...this.draft, actions: [...this.draft.actions, { atMs, do: name, with: given }] });
  }

  isChanged(name: string): boolean {
    return !isSame(this.draft.params[name], this.baseline.params[name]);
  }

  get isAnyChanged(): boolean {
    return !isSame(this.draft, this.baseline);
  }

  faultAt(where: string): Fault | null {
    return this.faults.find((fault) => fault.where === where) ?? null;
  }

  moveTo(at: Micros): void {
    this.player.seek(at);
    this.remember();
  }

  moveAfter(seq: number): void {
    this.player.seekAfter(seq);
    this.remember();
  }

  step(direction: 1 | -1): void {
    this.player.step(direction);
    this.remember();
  }

  nextMoment(): void {
    this.player.nextMoment();
    this.remember();
  }

  togglePlaying(): void {
    if (!this.player.playing) {
      this.player.play();
      return;
    }
    this.player.pause();
    this.remember();
  }

  close(): void {
    this.player.close();
    this.client.close();
    this.address?.cancel();
  }

  private change(draft: Draft): void {
    this.draft = draft;
    this.run(() => this.remember());
  }

  private run(then: () => void = () => {}): void {
    const recipe = recipeOf(this.sight.face, $state.snapshot(this.draft));
    this.client.ask({ kind: 'run', scenario: this.sight.face.id, recipe }, (answer) => {
      this.receive(answer);
      then();
    });
  }

  private receive(answer: Answer): void {
    this.faults = answer.kind === 'refused' ? answer.faults : [];
    this.problem = answer.kind === 'problem' ? answer.problem : null;
    if (answer.kind === 'finished') this.player.show(new RunView(this.sight.face, this.folds, answer.run));
  }

  private takeOver(run: FinishedRun, opened: Opened): void {
    this.draft = draftOfRecipe(run.recipe);
    this.faults = [];
    this.problem = null;
    this.notice = openedNotice(opened, run.digest);
    this.player.pause();
    this.player.show(new RunView(this.sight.face, this.folds, run));
    if (opened.playheadMs !== null) this.player.seek(toMicros(opened.playheadMs));
  }

  private refuseLink(answer: Answer): void {
    this.notice = refusedNotice(answer);
    this.run();
  }

  /** Keeps the address bar's link at what is to be seen, once something was changed or the playhead moved by hand. */
  private remember(): void {
    const { view, playhead } = this.player;
    if (!this.address || !view || this.faults.length > 0) return;
    const { recipe, digest } = view.run;
    this.address.write((show) => {
      const question = {
        kind: 'share',
        scenario: this.sight.face.id,
        recipe,
        digest,
        playheadMs: toMs(playhead.at),
      } as const;
      this.client.ask(question, (answer) => {
        if (answer.kind === 'link') show(answer.link);
      });
    });
  }
}
