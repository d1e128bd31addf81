import { commandLine, fileCommandLine } from '#simulator/scenario/command-line.ts';
import { maxLinkLength, type ReadLink, readLink, readShared, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan } from '#simulator/scenario/recipe.ts';
import { comparedLink } from './compared-link.ts';
import { type DataFile, mostInlineRecords } from './data-file.ts';
import { isSame } from './draft.ts';
import type { Ways } from './protocol.ts';

/** What a link, or the text of a saved file, holds. */
export function received(given: string): ReadLink {
  return given.trimStart().startsWith('{') ? readShared(given) : readLink(given);
}

/** A run as it is handed on. */
export interface Handed {
  readonly plan: Plan;
  readonly digest: string;
  /** Where its records come from a file. */
  readonly data?: DataFile | undefined;
}

/**
 * The ways to hand a run on, and in its link the one that it is compared with, if there is room.
 * One of a file of many records is handed on as a command line beside that file.
 */
export function waysOf(run: Handed, playheadMs: number, kept?: Handed | null): Ways {
  const { plan, digest, data } = run;
  const holdsKept = kept ? false : null;
  if (isOfLargeFile(run))
    return {
      link: null,
      shortLink: null,
      holdsKept,
      command: fileCommandLine(plan, data!.file.name, data!.map ?? {}),
      file: null,
    };
  const recipe = completeRecipe(plan);
  const link = writeLink(recipe, digest, playheadMs);
  const pair = kept && !isOfLargeFile(kept) ? comparedLink(link, keptLink(kept)) : null;
  const fits = pair !== null && pair.length <= maxLinkLength;
  return {
    link: fits ? pair : link.length > maxLinkLength ? null : link,
    shortLink: shortLink(run, playheadMs, fits ? kept : null),
    holdsKept: fits || holdsKept,
    command: commandLine(plan, digest),
    file: JSON.stringify({ ...recipe, digest, playheadMs }, null, 2),
  };
}

function shortLink({ plan, digest }: Handed, playheadMs: number, kept?: Handed | null): string {
  const link = writeLink(shortRecipe(plan), digest, playheadMs);
  return kept ? comparedLink(link, shortLink(kept, 0)) : link;
}

/** What a lab of the same version fills in by itself is left out. */
function shortRecipe(plan: Plan): Readonly<Record<string, unknown>> {
  const { params, actions, ...rest } = completeRecipe(plan);
  const changed = Object.entries(params).filter(([name, value]) => !isSame(value, plan.scenario.params[name]!.default));
  return { ...rest, params: Object.fromEntries(changed), ...(actions.length > 0 ? { actions } : {}) };
}

function keptLink({ plan, digest }: Handed): string {
  return writeLink(completeRecipe(plan), digest, 0);
}

function isOfLargeFile({ plan, data }: Handed): boolean {
  return data !== undefined && plan.records!.length > mostInlineRecords;
}
