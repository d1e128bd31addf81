import type { TraceRoom } from '#simulator/kernel/trace-room.ts';
import type { Fault } from '#simulator/scenario/fault.ts';
import type { AnyRecord } from '#simulator/scenario/records.ts';
import type { Cell, Sweep } from '#simulator/scenario/sweep.ts';
import type { DataFile, DataSummary } from './data-file.ts';
import type { FinishedRun } from './simulate.ts';

/** What a page asks of its worker. */
export type Question =
  /** Run this recipe, of whatever origin; `spare` is the room of a run that nobody looks at any more. */
  | {
      readonly kind: 'run';
      readonly scenario: string;
      readonly recipe: unknown;
      readonly data?: DataFile | undefined;
      readonly spare?: TraceRoom | undefined;
    }
  /** Run what this link, or the text of a saved file, holds. */
  | { readonly kind: 'open'; readonly scenario: string; readonly link: string }
  /** Find out what a file holds: records, or a recipe, which is then run as that of a link is. */
  | { readonly kind: 'read'; readonly scenario: string; readonly data: DataFile }
  /** Run what a link brought along as the run to compare with. */
  | { readonly kind: 'kept'; readonly scenario: string; readonly link: string }
  /** Run one cell of a sweep. */
  | { readonly kind: 'cell'; readonly scenario: string; readonly sweep: Sweep; readonly n: number }
  /** Write down the records of this recipe's workload. */
  | {
      readonly kind: 'records';
      readonly scenario: string;
      readonly recipe: unknown;
      readonly data?: DataFile | undefined;
    }
  /** Write the link of a run. */
  | {
      readonly kind: 'share';
      readonly scenario: string;
      readonly recipe: unknown;
      readonly data?: DataFile | undefined;
      readonly digest: string;
      readonly playheadMs: number;
      /** The run that it is held against. */
      readonly kept?: KeptRun | undefined;
    };

/** What is handed on of the run that was kept to compare with. */
export interface KeptRun {
  readonly recipe: unknown;
  readonly data?: DataFile | undefined;
  readonly digest: string;
}

/** What it answers: a run; what is wrong with the recipe; how far a file is read, and what it holds; the figures of a cell; the records of a workload; the link; or one sentence about why there is none of these. */
export type Answer =
  | { readonly kind: 'finished'; readonly run: FinishedRun; readonly opened: Opened | null }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly summary: DataSummary }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'records'; readonly records: readonly AnyRecord[] }
  | ({ readonly kind: 'link' } & Ways)
  | { readonly kind: 'problem'; readonly problem: string };

/** The ways to hand a run on. */
export interface Ways {
  /** Null where it would be too long for one. */
  readonly link: string | null;
  /** A shorter one to the same run, for a phone's camera: what is as by default is not in it. */
  readonly shortLink: string | null;
  /** Whether the link holds the run that was kept to compare with; null where none is. */
  readonly holdsKept: boolean | null;
  readonly command: string;
  /** The recipe as the text of a file; null where its records are a file of their own already. */
  readonly file: string | null;
}

/** What a link said besides its recipe. */
export interface Opened {
  readonly playheadMs: number | null;
  /** The digest that the run had where the link was made. */
  readonly digest: string | null;
  readonly olderVersion: number | null;
}

export interface Letter<Content> {
  readonly id: number;
  readonly content: Content;
}
