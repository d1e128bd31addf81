import type { Fault } from '#simulator/scenario/fault.ts';
import { readShared, type Shared } from '#simulator/scenario/link.ts';

/** A recipe, or an answer that holds one, from the text of a file; null, and a fault, when it is none. */
export function readSavedRecipe(text: string, where: string, faults: Fault[]): Shared | null {
  const json = text.replace(/^\uFEFF/, '');
  const { shared } = readShared(json);
  if (shared === null) faults.push({ where, found: whatElse(json), allowed: 'a recipe or an answer as a JSON object' });
  return shared;
}

function whatElse(json: string): string {
  if (json.trim() === '') return 'nothing in it';
  try {
    JSON.parse(json);
    return 'JSON that is no object';
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
}
