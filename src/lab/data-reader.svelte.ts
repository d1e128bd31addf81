import type { ColumnMap } from '#simulator/scenario/records-text.ts';
import { type DataSummary, mostPageRecords } from './data-file.ts';
import { withData } from './draft.ts';
import type { LabState } from './lab-state.svelte.ts';
import { receiveOpened } from './opening.ts';
import type { Answer } from './protocol.ts';
import { thousands } from './values.ts';

let lastId = 0;

/** One file on its way into a widget: it is read by the worker, and nothing changes before it is good or somebody has decided. */
export class DataReader<Frame> {
  readonly file: File;
  /** How much of it has been read; null: it is not being read. */
  share: number | null = $state(0);
  summary: DataSummary | null = $state.raw(null);
  /** The records of this reading are what the widget now runs. */
  usedId: number | null = $state(null);
  private readonly lab: LabState<Frame>;
  private readonly done: () => void;

  /** `done` is told when there is nothing more to say about the file. */
  constructor(lab: LabState<Frame>, file: File, done: () => void) {
    this.lab = lab;
    this.file = file;
    this.done = done;
  }

  /** Reads it with these columns; null: with those that a guess finds. */
  read(map: ColumnMap | null): void {
    this.share = 0;
    this.lab.notice = null;
    const data = { id: ++lastId, file: this.file, map };
    this.lab.client.ask({ kind: 'read', scenario: this.lab.sight.face.id, data }, (answer) => this.receive(answer));
  }

  /** Needed fields that no column of the file fills. */
  get missing(): readonly string[] {
    if (this.summary === null || this.summary.columns.length === 0) return [];
    const { columns, fields, map } = this.summary;
    const isFilled = (name: string): boolean => Object.hasOwn(map, name) || columns.includes(name);
    return fields.filter(({ name, isNeeded }) => isNeeded && !isFilled(name)).map(({ label }) => label);
  }

  /** Takes the good rows in the place of what was there. */
  use(): void {
    const { data } = this.summary!;
    this.usedId = data.id;
    this.lab.change(withData(this.lab.draft, data));
  }

  /** Lets the widget be as it was. */
  giveUp(): void {
    this.lab.client.giveUpReading();
    this.done();
  }

  private receive(answer: Answer): void {
    if (answer.kind === 'reading') {
      this.share = answer.share;
      return;
    }
    this.share = null;
    if (answer.kind !== 'read') {
      receiveOpened(this.lab, answer);
      this.done();
      return;
    }
    this.summary = answer.summary;
    const reason = this.unfit(answer.summary);
    if (reason !== null) {
      receiveOpened(this.lab, { kind: 'problem', problem: reason });
      this.done();
    } else if (answer.summary.faults.length === 0) this.use();
  }

  private unfit({ good, bad, faults }: DataSummary): string | null {
    const { name } = this.file;
    if (good + bad + faults.length === 0) return `${name} holds no records.`;
    if (good <= mostPageRecords) return null;
    const command = `npm run -s lab -- run ${this.lab.sight.face.id} --input ${name}`;
    return `${name} holds ${thousands(String(good))} records, a page draws up to ${thousands(String(mostPageRecords))}. The command line takes any number: ${command}.`;
  }
}
