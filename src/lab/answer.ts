import { isScenarioId, loadScenario } from '#simulator/catalog.ts';
import { commandLine } from '#simulator/scenario/command-line.ts';
import { maxLinkLength, readLink, readShared, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { runCell } from '#simulator/scenario/sweep.ts';
import type { Answer, Opened, Question } from './protocol.ts';
import { simulate } from './simulate.ts';

/** What the worker does, apart from being one: tests call it directly. */
export async function answer(question: Question): Promise<Answer> {
  try {
    if (!isScenarioId(question.scenario)) return problem(`There is no scenario "${question.scenario}" in this lab.`);
    return answerOf(await loadScenario(question.scenario), question);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

function answerOf(scenario: Scenario, question: Question): Answer {
  switch (question.kind) {
    case 'run':
      return runOf(scenario, question.recipe, null);
    case 'open': {
      const isFile = question.link.trimStart().startsWith('{');
      const { shared, problem: sentence } = isFile ? readShared(question.link) : readLink(question.link);
      if (!shared) return problem(sentence);
      return runOf(scenario, shared.recipe, {
        playheadMs: shared.playheadMs,
        digest: shared.digest,
        olderVersion: null,
      });
    }
    case 'cell':
      return { kind: 'cell', cell: runCell(scenario, question.sweep, question.n) };
    case 'share': {
      const { plan, faults } = prepare(scenario, question.recipe);
      if (!plan) return { kind: 'refused', faults };
      const recipe = completeRecipe(plan);
      const link = writeLink(recipe, question.digest, question.playheadMs);
      const command = commandLine(plan, question.digest);
      const file = JSON.stringify({ ...recipe, digest: question.digest, playheadMs: question.playheadMs }, null, 2);
      return { kind: 'link', link: link.length > maxLinkLength ? null : link, command, file };
    }
  }
}

function runOf(scenario: Scenario, recipe: unknown, opened: Opened | null): Answer {
  const { plan, faults } = prepare(scenario, recipe);
  if (!plan) return { kind: 'refused', faults };
  return { kind: 'finished', run: simulate(plan), opened: opened && { ...opened, olderVersion: plan.olderVersion } };
}

function problem(sentence: string): Answer {
  return { kind: 'problem', problem: sentence };
}
