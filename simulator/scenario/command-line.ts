import { writeLink } from './link.ts';
import { completeRecipe, type Plan } from './recipe.ts';

/** The command line that makes the same run; a recorded workload travels in a link. */
export function commandLine(plan: Plan, digest: string): string {
  const { scenario, recipe, records } = plan;
  if (records) return `npm run -s lab -- replay ${quoted(writeLink(completeRecipe(plan), digest, 0))}`;
  const changed = Object.entries(recipe.params).filter(([name, value]) => value !== scenario.params[name]!.default);
  return [
    `npm run -s lab -- run ${recipe.scenario} --seed ${recipe.seed} --until ${recipe.untilMs}ms`,
    ...changed.map(([name, value]) => `--set ${quoted(`${name}=${written(value)}`)}`),
    ...recipe.actions.map(
      ({ atMs, do: name, with: given }) => `--do ${quoted(`${atMs}ms:${name}:${JSON.stringify(given)}`)}`,
    ),
  ].join(' ');
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Quoted for the shell, where it must be. */
function quoted(text: string): string {
  return /^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
