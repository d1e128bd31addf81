import { toMs } from '#simulator/kernel/time.ts';
import { durationWords, plural } from '#simulator/kernel/words.ts';
import { shown } from '#simulator/scenario/fault.ts';
import { maxLinkLength, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan } from '#simulator/scenario/recipe.ts';
import type { Run, Violation } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { numberWords, table } from './table.ts';

/** A recipe from a file with more records than this is printed without them. */
export const maxPrintedRecords = 100_000;

/** A run as people read it. `chart` is the drawn line of the scenario's first chart. */
export function report(run: Run<Scenario>, chart: string): string {
  const { scenario } = run.plan;
  const metrics = Object.entries(scenario.metrics).map(([name, { label, unit }]) => [
    label,
    numberWords(run.metrics[name] ?? null),
    unit,
  ]);
  const lists = Object.entries(run.result).map(([name, value]) =>
    Array.isArray(value) ? `${name} (${value.length})` : name,
  );
  return [
    `${scenario.title}: ${scenario.question}\n${settingWords(run.plan)}\n`,
    table(metrics, [1]),
    chart,
    lists.length === 0 ? '' : `With --json also: ${lists.join(', ')}.\n`,
    `digest ${run.digest}, ${plural(run.events, 'event')}, ${durationWords(toMs(run.endedAt))} of virtual time\n${lawWords(run)}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The link of a run, or why there is none. */
export function linkWords({ plan, digest }: Run): string {
  const asFile = 'it is offered as a file, --json --out FILE.\n';
  if ((plan.records?.length ?? 0) > maxPrintedRecords) return `The input is too long for a link; ${asFile}`;
  const link = writeLink(completeRecipe(plan), digest, 0);
  if (link.length > maxLinkLength)
    return `The recipe is too long for a link (${link.length} characters of ${maxLinkLength}); ${asFile}`;
  return `The link, to put behind the address of the lab's page or in quotes behind "lab replay":\n${link}\n`;
}

export function violationWords({ invariant, atMs, detail }: Violation): string {
  return `BROKEN at ${durationWords(atMs)}, ${invariant}: ${detail}\n`;
}

function lawWords({ violations, plan }: Run): string {
  if (violations.length === 0) return `All ${plan.scenario.laws.length} invariants held.\n`;
  return violations.map(violationWords).join('');
}

/** Scenario, seed, end, and whatever is not the default. */
function settingWords({ scenario, recipe, records }: Plan): string {
  const changed = Object.entries(recipe.params).filter(
    ([name, value]) => shown(value) !== shown(scenario.params[name]!.default),
  );
  return [
    `${scenario.id}, seed ${recipe.seed}`,
    recipe.untilMs === null ? 'until all is done' : `until ${durationWords(recipe.untilMs)}`,
    ...(records ? [plural(records.length, 'record')] : []),
    ...(recipe.actions.length > 0 ? [plural(recipe.actions.length, 'action')] : []),
    ...changed.map(([name, value]) => `${name} ${shown(value)}`),
  ].join(', ');
}
