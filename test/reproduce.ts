import { writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';

/** How to see a run again: as a link, and as a command line. */
export function waysToSee(plan: Plan): string {
  const link = writeLink(completeRecipe(plan), digestOf(plan), 0);
  return `See it in the lab:          ${link}\nSee it on the command line:  ${commandLine(plan)}\n`;
}

/** The same run by its options; a recorded workload travels in the link only. */
function commandLine(plan: Plan): string {
  const { scenario, recipe, records } = plan;
  if (records) return `npm run -s lab -- replay '${writeLink(completeRecipe(plan), digestOf(plan), 0)}'`;
  const changed = Object.entries(recipe.params).filter(([name, value]) => value !== scenario.params[name]!.default);
  return [
    `npm run -s lab -- run ${recipe.scenario} --seed ${recipe.seed} --until ${recipe.untilMs}ms`,
    ...changed.map(
      ([name, value]) => `--set ${quoted(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)}`,
    ),
    ...recipe.actions.map(
      ({ atMs, do: name, with: given }) => `--do ${quoted(`${atMs}ms:${name}:${JSON.stringify(given)}`)}`,
    ),
  ].join(' ');
}

const quoted = (text: string): string => (/^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** A run that throws has no digest; its recipe is still worth seeing. */
function digestOf(plan: Plan): string {
  try {
    return run(plan).digest;
  } catch {
    return '';
  }
}
