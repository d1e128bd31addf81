import { answerOf } from '#simulator/scenario/answer.ts';
import type { Fault } from '#simulator/scenario/fault.ts';
import { readLink, type Shared } from '#simulator/scenario/link.ts';
import { type Run, run as simulate } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { admit } from '../door.ts';
import { openOutput, readText } from '../files.ts';
import { Refused } from '../refused.ts';
import { report } from '../report.ts';
import { readSavedRecipe } from '../saved-recipe.ts';
import { scenarioOf } from '../scenarios.ts';
import type { Terminal } from '../terminal.ts';
import { type PrintOptions, readLimits, simulateWithChart, statusOf, versionWords } from './run.ts';

const looksLikeLink = /(^|#)r=\d+\./;

/** `lab replay`: runs a link, or a file that holds one or a recipe, and compares the digest with the one it carries. */
export async function replay(
  given: string | undefined,
  options: PrintOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<number> {
  const limits = readLimits(options, faults);
  const { recipe, digest } = await sharedOf(given, terminal, faults);
  const plan = admit(await scenarioOf(recipe.scenario, faults), recipe, undefined, faults);
  if (plan.olderVersion !== null) terminal.err(versionWords(plan));
  const output = openOutput(options.out, terminal);
  let done: Run<Scenario>;
  if (options.json) {
    done = simulate(plan, limits);
    const verdict = { carriedDigest: digest, matches: digest === null ? null : digest === done.digest };
    output.write(`${JSON.stringify({ ...answerOf(done), replay: verdict }, null, 2)}\n`);
  } else {
    const drawn = simulateWithChart(plan, limits);
    done = drawn.done;
    output.write(`${report(done, drawn.chart)}\n${verdictWords(done, digest)}`);
  }
  output.close();
  return digest !== null && digest !== done.digest ? 1 : statusOf(done);
}

async function sharedOf(given: string | undefined, terminal: Terminal, faults: Fault[]): Promise<Shared> {
  const allowed = 'a link (in quotes: the shell takes what follows # for a comment) or a file';
  if (given === undefined) throw new Refused([...faults, { where: 'lab replay', found: 'nothing to replay', allowed }]);
  if (looksLikeLink.test(given)) return linked(given, faults);
  const text = await readText(given, '', terminal, faults);
  if (text === null) throw new Refused(faults);
  if (!text.trimStart().startsWith('{') && looksLikeLink.test(text.trim())) return linked(text.trim(), faults);
  const shared = readSavedRecipe(text, given, faults);
  if (shared === null) throw new Refused(faults);
  return shared;
}

function linked(link: string, faults: readonly Fault[]): Shared {
  const { shared, problem } = readLink(link);
  if (shared === null) throw new Refused(faults, [problem]);
  return shared;
}

function verdictWords({ digest, plan }: Run, carried: string | null): string {
  if (carried === null) return 'It carries no digest to compare with.\n';
  if (carried === digest) return `The digest matches the one it carries: ${digest}.\n`;
  const why = plan.olderVersion === null ? 'this is not the same run' : 'as the rules have changed since';
  return `The digest DIFFERS: it carries ${carried}, this run has ${digest}; ${why}.\n`;
}
