import { defaultBudget } from '#simulator/kernel/budget.ts';
import type { Listener } from '#simulator/kernel/trace.ts';
import { answerOf, shownEntry } from '#simulator/scenario/answer.ts';
import { type Fault, shown } from '#simulator/scenario/fault.ts';
import type { Plan } from '#simulator/scenario/recipe.ts';
import { type Run, type RunOptions, run as simulate } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { chartLine } from '../chart.ts';
import { admit } from '../door.ts';
import { type JsonOrText, type Output, openOutput } from '../files.ts';
import { readWhole } from '../option-text.ts';
import { type RecipeOptions, requestFrom } from '../recipe-from-options.ts';
import { linkWords, maxPrintedRecords, report, violationWords } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** The options that say what to print, and where. */
export interface PrintOptions extends JsonOrText {
  readonly trace?: string;
  readonly maxEvents?: string;
}

/** `lab run`: makes a recipe of the options, runs it and prints what it comes to. */
export async function run(
  name: string | undefined,
  options: RecipeOptions & PrintOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<number> {
  const limits = readLimits(options, faults);
  if (options.trace !== undefined && options.trace !== 'jsonl')
    faults.push({ where: '--trace', found: shown(options.trace), allowed: 'jsonl' });
  if (options.trace !== undefined && options.json)
    faults.push({ where: '--trace', found: '--json beside it', allowed: 'one of the two' });
  const { scenario, recipe, records } = await requestFrom(name, options, terminal, faults);
  const plan = admit(scenario, recipe, records, faults);
  if (plan.olderVersion !== null) terminal.err(versionWords(plan));
  const output = openOutput(options.out, terminal);
  if (options.trace !== undefined) return printTrace(plan, limits, output, terminal);
  return options.json ? printJson(plan, limits, output, terminal) : printReport(plan, limits, output);
}

/** The budget of a run with `--max-events`. */
export function readLimits({ maxEvents }: PrintOptions, faults: Fault[]): RunOptions {
  if (maxEvents === undefined) return {};
  const most = readWhole(maxEvents);
  if (typeof most === 'number' && most >= 1 && Number.isSafeInteger(most))
    return { budget: { ...defaultBudget, maxEvents: most } };
  faults.push({ where: '--max-events', found: shown(most), allowed: 'a whole number from 1' });
  return {};
}

export function versionWords({ olderVersion, recipe }: Plan): string {
  return `The recipe was made for version ${olderVersion} of ${recipe.scenario}; its rules have changed since, this is version ${recipe.version}.\n`;
}

function printJson(plan: Plan, limits: RunOptions, output: Output, terminal: Terminal): number {
  const done = simulate(plan, limits);
  const count = plan.records?.length ?? 0;
  const withInput = count <= maxPrintedRecords;
  if (!withInput)
    terminal.err(
      `The recipe is printed without its input of ${count} records: to run it again, give it the same --input.\n`,
    );
  output.write(`${JSON.stringify(answerOf(done, { withInput }), null, 2)}\n`);
  output.close();
  return statusOf(done);
}

function printReport(plan: Plan<Scenario>, limits: RunOptions, output: Output): number {
  const { done, chart } = simulateWithChart(plan, limits);
  output.write(`${report(done, chart)}\n${linkWords(done)}`);
  output.close();
  return statusOf(done);
}

function printTrace(plan: Plan, limits: RunOptions, output: Output, terminal: Terminal): number {
  const originUs = plan.records?.originUs ?? null;
  const apply: Listener = (entry) => output.write(`${JSON.stringify(shownEntry(entry, originUs))}\n`);
  const done = simulate(plan, { ...limits, hearers: [{ apply }] });
  output.close();
  for (const violation of done.violations) terminal.err(violationWords(violation));
  return statusOf(done);
}

/** A run and, drawn, the scenario's first chart of it. */
export function simulateWithChart(plan: Plan<Scenario>, limits: RunOptions): { done: Run<Scenario>; chart: string } {
  const line = chartLine(plan);
  const done = simulate(plan, { ...limits, hearers: line ? [line] : [] });
  return { done, chart: line?.draw(done.endedAt) ?? '' };
}

export function statusOf({ violations }: Run): number {
  return violations.length === 0 ? 0 : 1;
}
