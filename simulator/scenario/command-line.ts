import { writeLink } from './link.ts';
import { completeRecipe, type Plan } from './recipe.ts';

/** The command line that makes the same run; a recorded workload travels in a link. */
export function commandLine(plan: Plan, digest: string): string {
  const { recipe, records } = plan;
  if (records) return `npm run -s lab -- replay ${quoted(writeLink(completeRecipe(plan), digest, 0))}`;
  return [
    `npm run -s lab -- run ${recipe.scenario} --seed ${recipe.seed} --until ${recipe.untilMs}ms`,
    ...options(plan),
  ].join(' ');
}

/** The command line that makes the same run of the records of a file, which lies beside it. */
export function fileCommandLine(plan: Plan, file: string, map: Readonly<Record<string, string>>): string {
  const { recipe } = plan;
  const pairs = Object.entries(map).map(([field, column]) => `--map ${quoted(`${field}="${column}"`)}`);
  const until = recipe.untilMs === null ? [] : [`--until ${recipe.untilMs}ms`];
  const head = `npm run -s lab -- run ${recipe.scenario} --input ${quoted(file)}`;
  return [head, ...pairs, `--seed ${recipe.seed}`, ...until, ...options(plan)].join(' ');
}

function options({ scenario, recipe }: Plan): string[] {
  const changed = Object.entries(recipe.params).filter(([name, value]) => value !== scenario.params[name]!.default);
  return [
    ...changed.map(([name, value]) => `--set ${quoted(`${name}=${written(value)}`)}`),
    ...recipe.actions.map(
      ({ atMs, do: name, with: given }) => `--do ${quoted(`${atMs}ms:${name}:${JSON.stringify(given)}`)}`,
    ),
  ];
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Quoted for the shell, where it must be. */
function quoted(text: string): string {
  return /^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
