import { toMicros } from '#simulator/kernel/time.ts';
import type { CompleteRecipe } from '#simulator/scenario/recipe.ts';
import type { Preset } from '#simulator/scenario/scenario.ts';
import { clockScale, clockText } from '../pictures/clock.ts';
import { actionWords } from './action-words.ts';
import { type Draft, type DraftAction, draftOfPreset, isSame } from './draft.ts';
import type { Face, FieldFace } from './face.ts';
import { nearestPreset } from './nearest-preset.ts';
import { durationText, valueText } from './values.ts';

/** What two runs are called when they are held against each other. */
export interface RunNames {
  readonly a: string;
  readonly b: string;
}

/** More would be a list, not a name. */
const mostParts = 2;

/** Each by how it differs from the other, or, if it does in much, by the preset that it is nearest to. */
export function runNames(face: Face, a: CompleteRecipe, b: CompleteRecipe): RunNames {
  const parts = partsOf(face, a, b);
  const isTelling = parts.length <= mostParts && parts.every((part) => part.a !== part.b);
  if (!isTelling && presetOf(face, a) !== presetOf(face, b)) return { a: presetName(face, a), b: presetName(face, b) };
  const more = parts.length > mostParts ? ` and ${parts.length - mostParts} more` : '';
  const name = (run: 'a' | 'b'): string => {
    const words = parts.slice(0, mostParts).map((part) => part[run]);
    return words.join(', ') + more;
  };
  return { a: name('a'), b: name('b') };
}

/** By the preset that a run is nearest to, whether it was changed since or not. */
export function presetName(face: Face, recipe: CompleteRecipe): string {
  const preset = presetOf(face, recipe);
  return isOf(draftOfPreset(face, preset), recipe) ? preset.label : `${preset.label}, changed`;
}

function presetOf(face: Face, recipe: CompleteRecipe): Preset {
  const same = face.presets.filter((preset) => isOf(draftOfPreset(face, preset), recipe));
  // What one preset leaves to defaults another may say: the one that says most is meant.
  if (same.length > 0) return same.reduce((most, each) => (length(each) > length(most) ? each : most));
  const nearest = nearestPreset(face, recipe, face.presets[0]!.id);
  return face.presets.find(({ id }) => id === nearest)!;
}

/** Whether a recipe is a preset's; it spells out what the preset leaves to defaults. */
function isOf({ params, actions, input, seed }: Draft, recipe: CompleteRecipe): boolean {
  return (
    seed === recipe.seed &&
    holds([params, actions, input ?? null], [recipe.params, recipe.actions, recipe.input ?? null])
  );
}

const length = (preset: Preset): number => JSON.stringify(preset).length;

/** Whether all that is given is in the whole, too, which may have more. */
function holds(given: unknown, whole: unknown): boolean {
  if (typeof given !== 'object' || given === null) return given === whole;
  if (
    typeof whole !== 'object' ||
    whole === null ||
    (Array.isArray(given) && given.length !== (whole as unknown[]).length)
  )
    return false;
  return Object.entries(given).every(([name, value]) => holds(value, (whole as Record<string, unknown>)[name]));
}

function partsOf(face: Face, a: CompleteRecipe, b: CompleteRecipe): readonly RunNames[] {
  const parts: RunNames[] = Object.entries(face.params)
    .filter(([name]) => !isSame(a.params[name], b.params[name]))
    .map(([name, field]) => ({ a: settingWords(field, a.params[name]), b: settingWords(field, b.params[name]) }));
  if (!isSame(a.actions, b.actions)) parts.push(actionParts(face, a, b));
  if (!isSame(a.input, b.input)) parts.push({ a: recordWords(face, a), b: recordWords(face, b) });
  if (a.seed !== b.seed) parts.push({ a: `seed ${a.seed}`, b: `seed ${b.seed}` });
  if (a.untilMs !== b.untilMs) parts.push({ a: endWords(a), b: endWords(b) });
  return parts;
}

/** "no breaker", "by key off", "window 5 s". */
function settingWords(field: FieldFace, value: unknown): string {
  const label = lowered(field.label);
  if (typeof value !== 'boolean') return `${label} ${valueText(field, value) || 'none'}`;
  if (label.includes(' ')) return `${label} ${value ? 'on' : 'off'}`;
  return `${value ? 'with' : 'no'} ${label}`;
}

/** What was done in the one and not in the other. */
function actionParts(face: Face, a: CompleteRecipe, b: CompleteRecipe): RunNames {
  const scale = clockScale(toMicros(a.untilMs ?? face.untilMs));
  const words = (actions: readonly DraftAction[]): string =>
    actions.length > 1
      ? `${actions.length} actions of its own`
      : actions.map((each) => `${lowered(actionWords(face, each))} at ${clockText(toMicros(each.atMs), scale)}`).join();
  const [own, others] = [words(without(a.actions, b.actions)), words(without(b.actions, a.actions))];
  const [isIdle, isOtherIdle] = [a, b].map(({ actions }) => actions.length === 0);
  return {
    a: own || (isIdle ? 'nothing done' : `not: ${others}`),
    b: others || (isOtherIdle ? 'nothing done' : `not: ${own}`),
  };
}

function recordWords(face: Face, { input }: CompleteRecipe): string {
  if (!input) return 'records as they come';
  return face.presets.some((preset) => preset.input && holds(preset.input, input))
    ? 'records as given'
    : 'records changed';
}

function endWords({ untilMs }: CompleteRecipe): string {
  return untilMs === null ? 'to its end' : `for ${durationText(untilMs)}`;
}

/** The actions that are not among the others. */
export function without(actions: readonly DraftAction[], others: readonly DraftAction[]): readonly DraftAction[] {
  return actions.filter((action) => !others.some((other) => isSame(other, action)));
}

/** As a label stands within a sentence. */
export function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
