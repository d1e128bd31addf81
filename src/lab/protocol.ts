import type { Fault } from '#simulator/scenario/fault.ts';
import type { FinishedRun } from './simulate.ts';

/** What a page asks of its worker. */
export type Question =
  /** Run this recipe, of whatever origin. */
  | { readonly kind: 'run'; readonly scenario: string; readonly recipe: unknown }
  /** Run what this link holds. */
  | { readonly kind: 'open'; readonly scenario: string; readonly link: string }
  /** Write the link of a run. */
  | {
      readonly kind: 'share';
      readonly scenario: string;
      readonly recipe: unknown;
      readonly digest: string;
      readonly playheadMs: number;
    };

/** What it answers: a run; what is wrong with the recipe; the link; or one sentence about why there is none of these. */
export type Answer =
  | { readonly kind: 'finished'; readonly run: FinishedRun; readonly opened: Opened | null }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'problem'; readonly problem: string };

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
