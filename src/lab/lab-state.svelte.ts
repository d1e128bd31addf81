import { type Micros, toMs } from '#simulator/kernel/time.ts';
import { isForLab } from './address.ts';
import { isLastActionRefused } from './control-faults.ts';
import { type Draft, draftOfPreset, draftOfRun, isSame, presetOf, seedAfter } from './draft.ts';
import { valueAt, withAction, withActionAt, withLastAction, withoutAction } from './draft-actions.ts';
import type { FirstSight } from './first-sight.ts';
import { LabRun } from './lab-run.svelte.ts';
import { nearestPreset } from './nearest-preset.ts';
import type { Player } from './player.svelte.ts';
import type { RecordEditor } from './record-editor.svelte.ts';
import type { Folds } from './run-view.ts';
import { Sharing } from './sharing.svelte.ts';

/** One widget's state: the recipe as the controls say it, the run that it gave, and the playhead over it. */
export class LabState<Frame> extends LabRun<Frame> {
  /** About the link that the page was opened with. */
  notice: string | null = $state(null);
  /** Changes single records of the workload; a picture that they can be taken hold of in brings it along. */
  records: RecordEditor | null = $state.raw(null);
  readonly sharing: Sharing;
  /** Whether a setting changes from the playhead on, rather than for the whole run. */
  fromNow = $state(false);

  constructor(sight: FirstSight<Frame>, folds: Folds<Frame>, isLinked: boolean) {
    super(sight, folds);
    const player = this.player as Player<unknown>;
    this.sharing = new Sharing(sight.face.id, player, this.client, isLinked, () => this.comparison.pinnedRun);
  }

  readonly baseline = $derived.by(() => draftOfPreset(this.sight.face, presetOf(this.sight.face, this.preset)));

  /** Simulates what the page shows already, or what its link holds. */
  wake(hash: string): void {
    if (this.sharing.isLinked && isForLab(hash)) this.open(hash);
    else this.run();
  }

  open(link: string): void {
    const opening = import('./opening.ts');
    this.client.ask({ kind: 'open', scenario: this.sight.face.id, link }, (answer) =>
      opening.then(({ openLink }) => openLink(this, link, answer)),
    );
  }

  /** Sets a parameter, for the whole run or from the playhead on; changes of one `gesture` are one step. */
  set(name: string, value: unknown, gesture: string | null = null): void {
    if (!this.fromNow) this.change({ ...this.draft, params: { ...this.draft.params, [name]: value } }, gesture);
    else if (this.history.isIn(gesture) || isLastActionRefused(this.faults, this.draft, name))
      this.change(withLastAction(this.draft, { [name]: value }), gesture);
    else this.change(withAction(this.draft, { atMs: this.stamp, do: 'set', with: { [name]: value } }), gesture);
  }

  /** The value that a control shows: with "from now" on, the one at the playhead. */
  value(name: string): unknown {
    return this.fromNow ? valueAt(this.draft, name, toMs(this.player.reading.at + 1)) : this.draft.params[name];
  }

  /** Why an action would do nothing at the playhead; null where it does something. */
  whyIdle(action: string): string | null {
    const { needs } = this.sight.face.actions[action]!;
    return !needs || valueAt(this.draft, needs.param, this.stamp) === needs.is ? null : needs.otherwise;
  }

  reset(name: string): void {
    this.change({ ...this.draft, params: { ...this.draft.params, [name]: this.baseline.params[name] } });
  }

  resetAll(): void {
    this.change(this.baseline);
  }

  choose(preset: string): void {
    const before = this.now;
    this.preset = preset;
    this.change(this.baseline, null, before);
  }

  /** Sets a parameter for the whole run, and names the preset that this leads to; all else stays as it is. */
  turn(name: string, value: unknown): void {
    this.adopt({ ...this.draft, params: { ...this.draft.params, [name]: value } });
  }

  setSeed(seed: unknown): void {
    this.change({ ...this.draft, seed });
  }

  anotherDay(): void {
    this.setSeed(seedAfter(this.draft.seed));
  }

  /** The two runs that are compared change places. */
  swap(): void {
    const run = this.comparison.swap();
    if (run) this.adopt(draftOfRun(run));
  }

  /** Does something to the running scenario, at the playhead: it becomes part of the recipe. */
  act(name: string, given: Readonly<Record<string, unknown>>): void {
    const draft = withAction(this.draft, { atMs: this.stamp, do: name, with: given });
    // A picture that stands still shows what was done.
    if (!this.player.playing) this.player.seek(this.player.playhead.at + 1);
    this.change(draft);
  }

  moveAction(index: number, at: Micros, gesture: string | null = null): void {
    const atMs = toMs(Math.min(Math.max(0, Math.round(at)), this.backdrop.endedAt));
    this.change(withActionAt(this.draft, index, atMs), gesture);
  }

  removeAction(index: number): void {
    this.change(withoutAction(this.draft, index));
  }

  isChanged(name: string): boolean {
    return !isSame(this.draft.params[name], this.baseline.params[name]);
  }

  get isAnyChanged(): boolean {
    return !isSame(this.draft, this.baseline);
  }

  close(): void {
    this.player.close();
    this.client.close();
    this.sharing.close();
  }

  /** Just after what the playhead shows. */
  private get stamp(): number {
    return toMs(this.player.playhead.at + 1);
  }

  /** Changes to a draft that may be of another story: of which, the preset that is nearest to it says. */
  private adopt(draft: Draft): void {
    const before = this.now;
    this.preset = nearestPreset(this.sight.face, draft, this.preset);
    this.change(draft, null, before);
  }

  /** Keeps the address bar's link at what is to be seen, once something was changed or the playhead moved by hand. */
  protected remember(): void {
    if (this.faults.length === 0) this.sharing.follow();
  }
}
