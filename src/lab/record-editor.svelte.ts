import type { AnyRecord } from '#simulator/scenario/records.ts';
import { type Draft, isSame, recipeOf } from './draft.ts';
import type { DraftHistory } from './draft-history.svelte.ts';
import {
  inOrderOfTime,
  movedRecord,
  processingOrder,
  type RecordTimes,
  recordStep,
  timesOf,
  withRecords,
} from './draft-records.ts';
import type { Face } from './face.ts';
import type { Player } from './player.svelte.ts';
import type { Backdrop } from './seen.ts';
import type { WorkerClient } from './worker-client.ts';

/** What the editor needs of the lab around it. */
interface Host {
  readonly sight: { readonly face: Face };
  readonly draft: Draft;
  readonly baseline: Draft;
  readonly backdrop: Backdrop;
  readonly player: Player<unknown>;
  readonly history: DraftHistory;
  readonly client: WorkerClient;
  change(draft: Draft, gesture?: string | null): void;
}

/**
 * Changes single records of the workload. A generated workload becomes recorded input with the first change; undo, or
 * `reset`, gives it back. A record is known by its row in the draft's input, or in what the generated workload would be there.
 */
export class RecordEditor {
  /** The row of the record that is being looked at. */
  chosen: number | null = $state(null);
  /** Whether its values are to be typed: not while it is held, for what opens then would move the picture under the hand. */
  isOpen = $state(false);
  private readonly host: Host;
  private generated: readonly AnyRecord[] | null = $state.raw(null);
  private generatedFor = '';

  constructor(host: Host) {
    this.host = host;
  }

  /** Looks at this one, or at none; what was open for the one before stays open. */
  choose(row: number | null): void {
    if (row === null || this.chosen === null) this.isOpen = false;
    this.chosen = row;
  }

  /** Null until a generated workload has been written down. */
  get records(): readonly AnyRecord[] | null {
    const { draft, backdrop } = this.host;
    return draft.input ?? (this.generatedFor === backdrop.digest ? this.generated : null);
  }

  get isChanged(): boolean {
    const { draft, baseline } = this.host;
    return draft.data !== undefined || !isSame(draft.input, baseline.input);
  }

  /** The record that is being looked at; what undo has taken away is none. */
  get record(): AnyRecord | null {
    return (this.chosen === null ? null : this.records?.[this.chosen]) ?? null;
  }

  get times(): RecordTimes | null {
    return this.record && timesOf(this.record, this.originUs);
  }

  get stepUs(): number {
    return recordStep(this.host.backdrop.endedAt);
  }

  /** The row of the n-th record that was processed in the run on show, and the other way round. */
  rowOf(n: number): number {
    return this.order?.[n] ?? n;
  }

  numberOf(row: number): number {
    return this.order?.indexOf(row) ?? row;
  }

  /** Writes a generated workload down, so that the first change has something to change. */
  prepare(then: () => void = () => {}): void {
    const { draft, backdrop, client, sight } = this.host;
    if (this.records) {
      then();
      return;
    }
    const recipe = $state.snapshot(recipeOf(sight.face, draft));
    client.ask({ kind: 'records', scenario: sight.face.id, recipe, data: draft.data }, (answer) => {
      if (answer.kind !== 'records' || this.host.draft !== draft) return;
      this.generated = answer.records;
      this.generatedFor = backdrop.digest;
      then();
    });
  }

  /** Moves the chosen record to other times, held to round ones; changes of one `gesture` are one step of undo. */
  moveTo(at: number, t: number, gesture: string | null = null): void {
    const { record, stepUs, originUs } = this;
    if (!record) return;
    const round = (us: number): number => Math.round(us / stepUs) * stepUs;
    this.replace(movedRecord(record, round(t), Math.max(0, round(at)), originUs), gesture);
  }

  moveBy(atSteps: number, tSteps: number): void {
    const { times, stepUs } = this;
    if (times?.t == null || times.at === null) return;
    this.moveTo(times.at + atSteps * stepUs, times.t + tSteps * stepUs);
  }

  /** The chosen record becomes this one. */
  replace(record: AnyRecord, gesture: string | null = null): void {
    const { records, chosen } = this;
    if (!records || chosen === null) return;
    this.keep(
      records.map((each, row) => (row === chosen ? record : each)),
      gesture,
    );
  }

  remove(): void {
    const { records, chosen } = this;
    if (!records || chosen === null || !records[chosen]) return;
    this.keep(records.filter((_, row) => row !== chosen));
    this.chosen = records.length > 1 ? Math.min(chosen, records.length - 2) : null;
  }

  /** One record more, at these times, otherwise like the chosen one or the last. */
  add(at: number, t: number): void {
    this.prepare(() => {
      const records = this.records ?? [];
      const like = this.record ?? records.at(-1) ?? {};
      const round = (us: number): number => Math.round(us / this.stepUs) * this.stepUs;
      this.keep([...records, movedRecord(like, round(t), Math.max(0, round(at)), this.originUs)]);
      this.chosen = records.length;
      this.isOpen = true;
    });
  }

  /** The records that the preset begins with, or its generated workload. */
  reset(): void {
    const { input: _, data: _file, ...draft } = this.host.draft;
    const { input } = this.host.baseline;
    this.chosen = null;
    this.host.change(input ? withRecords(draft, input) : draft);
  }

  private keep(records: readonly AnyRecord[], gesture: string | null = null): void {
    const { draft, sight } = this.host;
    const chosen = this.chosen === null ? undefined : records[this.chosen];
    const sorted = sight.face.input.order === 'by-t' ? inOrderOfTime(records) : records;
    this.host.change(withRecords(draft, sorted), gesture);
    if (sorted !== records && chosen) this.chosen = sorted.indexOf(chosen);
  }

  private get originUs(): number | null {
    return this.host.backdrop.setting.originUs;
  }

  private readonly order = $derived.by(() => {
    const input = this.host.player.view?.run.recipe.input;
    return input ? processingOrder(input, this.originUs) : null;
  });
}
