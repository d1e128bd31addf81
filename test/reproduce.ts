import { commandLine } from '#simulator/scenario/command-line.ts';
import { writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';

/** How to see a run again: as a link, and as a command line. */
export function waysToSee(plan: Plan): string {
  const digest = digestOf(plan);
  const link = writeLink(completeRecipe(plan), digest, 0);
  return `See it in the lab:          ${link}\nSee it on the command line:  ${commandLine(plan, digest)}\n`;
}

/** A run that throws has no digest; its recipe is still worth seeing. */
function digestOf(plan: Plan): string {
  try {
    return run(plan).digest;
  } catch {
    return '';
  }
}
