import type { CompleteRecipe } from '#simulator/scenario/recipe.ts';
import { isSame } from './draft.ts';
import type { Face, FieldFace } from './face.ts';
import { valueText } from './values.ts';

/** How one recipe differs from another, in words. */
export function differenceWords(face: Face, from: CompleteRecipe, to: CompleteRecipe): string {
  const changes = Object.entries(face.params).flatMap(([name, field]) => {
    const [before, after] = [from.params[name], to.params[name]];
    return isSame(before, after) ? [] : [`${field.label} ${words(field, after)} instead of ${words(field, before)}`];
  });
  if (from.seed !== to.seed) changes.push(`seed ${to.seed} instead of ${from.seed}`);
  if (!isSame(from.actions, to.actions)) changes.push('other actions');
  if (!isSame(from.input, to.input)) changes.push('other records');
  return changes.length === 0 ? 'the same recipe' : changes.join(', ');
}

function words(field: FieldFace, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return valueText(field, value) || 'none';
}
