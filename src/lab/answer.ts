import { isScenarioId, loadRunnable } from '#simulator/catalog.ts';
import { isObject } from '#simulator/scenario/fault.ts';
import { checkRecipe, type Prepared } from '#simulator/scenario/recipe-check.ts';
import type { Runnable } from '#simulator/scenario/scenario.ts';
import type { Answer, Opened, Question } from './protocol.ts';
import { simulate } from './simulate.ts';

/** What the worker does, apart from being one: tests call it directly. */
export async function answer(question: Question): Promise<Answer> {
  try {
    if (!isScenarioId(question.scenario)) return problem(`There is no scenario "${question.scenario}" in this lab.`);
    return await answerOf(await loadRunnable(question.scenario), question);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

/** Links and files are for later: packing and unpacking them is no part of a page's first load. */
const handingOn = () => import('./handing-on.ts');

async function answerOf(scenario: Runnable, question: Question): Promise<Answer> {
  switch (question.kind) {
    case 'run':
      return runOf(scenario, question.recipe, null);
    case 'open': {
      const { received } = await handingOn();
      const { shared, problem: sentence } = received(question.link);
      if (!shared) return problem(sentence);
      return runOf(scenario, shared.recipe, {
        playheadMs: shared.playheadMs,
        digest: shared.digest,
        olderVersion: null,
      });
    }
    case 'cell': {
      const { runCell } = await import('#simulator/scenario/sweep.ts');
      return { kind: 'cell', cell: runCell(scenario, question.sweep, question.n) };
    }
    case 'records': {
      const { workloadRecords } = await import('#simulator/scenario/workload-records.ts');
      const { plan, faults } = await prepared(scenario, question.recipe);
      return plan ? { kind: 'records', records: workloadRecords(plan) } : { kind: 'refused', faults };
    }
    case 'share': {
      const { plan, faults } = await prepared(scenario, question.recipe);
      if (!plan) return { kind: 'refused', faults };
      const { waysOf } = await handingOn();
      return { kind: 'link', ...waysOf(plan, question.digest, question.playheadMs) };
    }
  }
}

async function runOf(scenario: Runnable, recipe: unknown, opened: Opened | null): Promise<Answer> {
  const { plan, faults } = await prepared(scenario, recipe);
  if (!plan) return { kind: 'refused', faults };
  return { kind: 'finished', run: simulate(plan), opened: opened && { ...opened, olderVersion: plan.olderVersion } };
}

/** Reading records, too, is for whoever brings some. */
async function prepared(scenario: Runnable, recipe: unknown): Promise<Prepared> {
  if (!isObject(recipe) || recipe.input === undefined) return checkRecipe(scenario, recipe, () => null);
  const { prepare } = await import('#simulator/scenario/recipe.ts');
  return prepare(scenario, recipe);
}

function problem(sentence: string): Answer {
  return { kind: 'problem', problem: sentence };
}
