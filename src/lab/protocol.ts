import type { Fault } from '#simulator/scenario/fault.ts';
import type { AnyRecord } from '#simulator/scenario/records.ts';
import type { Cell, Sweep } from '#simulator/scenario/sweep.ts';
import type { FinishedRun } from './simulate.ts';

/** What a page asks of its worker. */
export type Question =
  /** Run this recipe, of whatever origin. */
  | { readonly kind: 'run'; readonly scenario: string; readonly recipe: unknown }
  /** Run what this link, or the text of a saved file, holds. */
  | { readonly kind: 'open'; readonly scenario: string; readonly link: string }
  /** Run one cell of a sweep. */
  | { readonly kind: 'cell'; readonly scenario: string; readonly sweep: Sweep; readonly n: number }
  /** Write down the records of this recipe's workload. */
  | { readonly kind: 'records'; readonly scenario: string; readonly recipe: unknown }
  /** Write the link of a run. */
  | {
      readonly kind: 'share';
      readonly scenario: string;
      readonly recipe: unknown;
      readonly digest: string;
      readonly playheadMs: number;
    };

/** What it answers: a run; what is wrong with the recipe; the figures of a cell; the records of a workload; the link; or one sentence about why there is none of these. */
export type Answer =
  | { readonly kind: 'finished'; readonly run: FinishedRun; readonly opened: Opened | null }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'records'; readonly records: readonly AnyRecord[] }
  | ({ readonly kind: 'link' } & Ways)
  | { readonly kind: 'problem'; readonly problem: string };

/** The ways to hand a run on. */
export interface Ways {
  /** Null where it would be too long for one. */
  readonly link: string | null;
  readonly command: string;
  /** The recipe as the text of a file. */
  readonly file: string;
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
