import type { Fault } from '#simulator/scenario/fault.ts';
import type { ColumnMap } from '#simulator/scenario/records-text.ts';

/** A file of records, as a page names it to its worker, which reads it and remembers what it read. */
export interface DataFile {
  /** The same file, read in another way, has another one. */
  readonly id: number;
  readonly file: File;
  /** Which column holds which field; null where the worker is to find out. */
  readonly map: ColumnMap | null;
}

/** What a file turned out to hold. */
export interface DataSummary {
  readonly data: DataFile;
  /** What its columns are called; empty where its rows name their fields themselves. */
  readonly columns: readonly string[];
  readonly fields: readonly { readonly name: string; readonly label: string; readonly isNeeded: boolean }[];
  readonly map: ColumnMap;
  readonly good: number;
  readonly bad: number;
  /** What is wrong with the bad rows, the first of them one by one. */
  readonly faults: readonly Fault[];
  readonly moreFaults: number;
}

/** More records than this are neither put into links nor handed about with the recipe. */
export const mostInlineRecords = 2000;

/** More than this a page does not draw; the command line takes any number. */
export const mostPageRecords = 150_000;

/** A saved recipe is read whole: more than this it never is. */
export const mostRecipeBytes = 20_000_000;
