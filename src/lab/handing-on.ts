import { commandLine, fileCommandLine } from '#simulator/scenario/command-line.ts';
import { maxLinkLength, type ReadLink, readLink, readShared, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan } from '#simulator/scenario/recipe.ts';
import { type DataFile, mostInlineRecords } from './data-file.ts';
import type { Ways } from './protocol.ts';

/** What a link, or the text of a saved file, holds. */
export function received(given: string): ReadLink {
  return given.trimStart().startsWith('{') ? readShared(given) : readLink(given);
}

/** The ways to hand a run on. One of a file of many records is handed on as a command line beside that file. */
export function waysOf(plan: Plan, digest: string, playheadMs: number, data?: DataFile): Ways {
  if (data && plan.records!.length > mostInlineRecords)
    return { link: null, command: fileCommandLine(plan, data.file.name, data.map ?? {}), file: null };
  const recipe = completeRecipe(plan);
  const link = writeLink(recipe, digest, playheadMs);
  return {
    link: link.length > maxLinkLength ? null : link,
    command: commandLine(plan, digest),
    file: JSON.stringify({ ...recipe, digest, playheadMs }, null, 2),
  };
}
