import { isScenarioId, loadRunnable, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { BudgetExceeded } from '#simulator/kernel/budget.ts';
import { isObject } from '#simulator/scenario/fault.ts';
import { checkRecipe, type Prepared } from '#simulator/scenario/recipe-check.ts';
import type { Runnable } from '#simulator/scenario/scenario.ts';
import { type DataFile, mostInlineRecords } from './data-file.ts';
import type { Answer, Opened, Question } from './protocol.ts';
import { rooms } from './rooms.ts';
import { simulate } from './simulate.ts';

/** What the worker does, apart from being one: tests call it directly. `tell` hears how far a long answer has come. */
export async function answer(question: Question, tell: (answer: Answer) => void = () => {}): Promise<Answer> {
  try {
    if (!isScenarioId(question.scenario)) return problem(`There is no scenario "${question.scenario}" in this lab.`);
    return await answerOf(await loadRunnable(question.scenario), question, tell);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

/** Links and files are for later: packing, unpacking and reading them is no part of a page's first load. */
const handingOn = () => import('./handing-on.ts');
const dataTables = () => import('./data-tables.ts');
const recordedFiles = () => import('./recorded-files.ts');

async function answerOf(scenario: Runnable, question: Question, tell: (answer: Answer) => void): Promise<Answer> {
  switch (question.kind) {
    case 'run':
      if (question.spare) rooms.giveBack(question.spare);
      return runOf(scenario, question.recipe, null, question.data);
    case 'open':
    case 'kept':
      return open(scenario, question.link);
    case 'read':
      return read(scenario, question.data, tell);
    case 'cell': {
      const { runCell } = await import('#simulator/scenario/sweep.ts');
      const { sweep, n } = question;
      const records = sweep.file && (await (await recordedFiles()).recordsOf(scenario, sweep.file));
      // What many runs are made for is their numbers, and those only the whole scenario counts.
      const whole = await loadScenario(scenario.id as ScenarioId);
      return { kind: 'cell', cell: runCell(whole, sweep, n, records ? { records } : {}) };
    }
    case 'records': {
      const { plan, faults } = await prepared(scenario, question.recipe, question.data);
      if (!plan) return { kind: 'refused', faults };
      if (question.data && plan.records!.length > mostInlineRecords)
        return problem(`${question.data.file.name} holds too many records to change single ones here.`);
      const { workloadRecords } = await import('#simulator/scenario/workload-records.ts');
      return { kind: 'records', records: workloadRecords(plan) };
    }
    case 'share': {
      const { plan, faults } = await prepared(scenario, question.recipe, question.data);
      if (!plan) return { kind: 'refused', faults };
      const { waysOf } = await handingOn();
      const { digest, playheadMs, data, kept } = question;
      const keptPlan = kept && (await prepared(scenario, kept.recipe, kept.data)).plan;
      return { kind: 'link', ...waysOf({ plan, digest, data }, playheadMs, keptPlan && { ...kept, plan: keptPlan }) };
    }
  }
}

async function open(scenario: Runnable, link: string): Promise<Answer> {
  const { received } = await handingOn();
  const { shared, problem: sentence } = received(link);
  if (!shared) return problem(sentence);
  return runOf(scenario, shared.recipe, {
    playheadMs: shared.playheadMs,
    digest: shared.digest,
    olderVersion: null,
  });
}

async function read(scenario: Runnable, data: DataFile, tell: (answer: Answer) => void): Promise<Answer> {
  const { recipeIn, otherKind, summaryOf } = await dataTables();
  const recipe = await recipeIn(data.file);
  if (recipe !== null) return open(scenario, recipe);
  const sentence = await otherKind(data.file);
  if (sentence !== null) return problem(sentence);
  return { kind: 'read', summary: await summaryOf(scenario, data, (share) => tell({ kind: 'reading', share })) };
}

/** Reading records, too, is for whoever brings some: of a file its good rows, for who asks has seen what is wrong with the others. */
async function prepared(scenario: Runnable, recipe: unknown, data: DataFile | undefined): Promise<Prepared> {
  if (!data && (!isObject(recipe) || recipe.input === undefined)) return checkRecipe(scenario, recipe, () => null);
  const { prepare } = await import('#simulator/scenario/recipe.ts');
  if (!data) return prepare(scenario, recipe);
  const { tableOf } = await dataTables();
  return prepare(scenario, recipe, (await tableOf(scenario, data)).withoutFaults());
}

async function runOf(scenario: Runnable, recipe: unknown, opened: Opened | null, data?: DataFile): Promise<Answer> {
  const { plan, faults } = await prepared(scenario, recipe, data);
  if (!plan) return { kind: 'refused', faults };
  try {
    const run = simulate(plan, data ?? null);
    return { kind: 'finished', run, opened: opened && { ...opened, olderVersion: plan.olderVersion } };
  } catch (error) {
    if (error instanceof BudgetExceeded) return problem((await import('./too-long.ts')).tooLong(error));
    throw error;
  }
}

function problem(sentence: string): Answer {
  return { kind: 'problem', problem: sentence };
}
