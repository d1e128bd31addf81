import { isScenarioId, loadScenario } from '#simulator/catalog.ts';
import { readLink, writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
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
      const { shared, problem: sentence } = readLink(question.link);
      if (!shared) return problem(sentence);
      return runOf(scenario, shared.recipe, {
        playheadMs: shared.playheadMs,
        digest: shared.digest,
        olderVersion: null,
      });
    }
    case 'share': {
      const { plan, faults } = prepare(scenario, question.recipe);
      if (!plan) return { kind: 'refused', faults };
      return { kind: 'link', link: writeLink(completeRecipe(plan), question.digest, question.playheadMs) };
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
