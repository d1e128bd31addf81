import type { CompleteRecipe } from '#simulator/scenario/recipe.ts';
import { actionWords } from './action-words.ts';
import { lowered, presetName, without } from './difference-words.ts';
import { type DraftAction, isSame } from './draft.ts';
import type { Face } from './face.ts';
import { valueText } from './values.ts';

const mostSet = 2;

/** What a person did that made the one run the other, as a sentence. */
export function deedWords(face: Face, before: CompleteRecipe, after: CompleteRecipe): string {
  const set = Object.fromEntries(
    Object.entries(after.params).filter(([name, value]) => !isSame(value, before.params[name])),
  );
  const count = Object.keys(set).length;
  if (count > mostSet) return `You chose “${presetName(face, after)}”.`;
  if (count > 0) return `${setWords(face, set)}.`;
  if (!isSame(before.actions, after.actions)) return actionSentence(face, before.actions, after.actions);
  if (before.seed !== after.seed) return `You chose another day, seed ${after.seed}.`;
  return isSame(before.input, after.input) ? 'You changed the run.' : 'You changed the records.';
}

function setWords(face: Face, values: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(values).map(([name, value]) => {
    const field = face.params[name]!;
    const words = typeof value === 'boolean' ? (value ? 'on' : 'off') : valueText(field, value) || 'none';
    return `“${field.label}” to ${words}`;
  });
  return `You set ${parts.join(' and ')}`;
}

function actionSentence(face: Face, before: readonly DraftAction[], after: readonly DraftAction[]): string {
  const lost = without(before, after);
  const [added, ...more] = without(after, before);
  if (more.length > 0 || lost.length > 1) return 'You changed what was done.';
  if (!added) return `You took back: ${lowered(actionWords(face, lost[0]!))}.`;
  if (lost.length > 0) return `You moved: ${lowered(actionWords(face, added))}.`;
  return added.do === 'set'
    ? `${setWords(face, added.with ?? {})}, from here on.`
    : `You: ${lowered(actionWords(face, added))}.`;
}
