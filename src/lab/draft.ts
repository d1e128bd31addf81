import type { CompleteRecipe } from '#simulator/scenario/recipe.ts';
import type { AnyRecord } from '#simulator/scenario/records.ts';
import type { Preset } from '#simulator/scenario/scenario.ts';
import type { DataFile } from './data-file.ts';
import type { Face, FieldFaces } from './face.ts';
import type { FinishedRun } from './simulate.ts';

export interface DraftAction {
  readonly atMs: number;
  readonly do: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What the controls say: a recipe that may still hold what cannot run, such as a half-typed number. */
export interface Draft {
  readonly seed: unknown;
  readonly untilMs: number | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly actions: readonly DraftAction[];
  readonly input?: CompleteRecipe['input'];
  /** Its records come from a file that was dropped on the page. */
  readonly data?: DataFile;
}

export function presetOf(face: Face, id: string): Preset {
  const preset = face.presets.find((each) => each.id === id);
  if (!preset) {
    const known = face.presets.map((each) => each.id).join(', ');
    throw new Error(`The scenario ${face.id} has no preset "${id}"; it has ${known}.`);
  }
  return preset;
}

/** Where a preset begins, with every parameter and argument spelled out, as its run gives them back. */
export function draftOfPreset(face: Face, preset: Preset): Draft {
  return {
    seed: preset.seed ?? 1,
    untilMs: preset.untilMs ?? (preset.input ? null : face.untilMs),
    params: { ...defaultsOf(face.params), ...preset.params },
    actions: (preset.actions ?? []).map(({ atMs, do: name, with: given }) => ({
      atMs,
      do: name,
      with: { ...defaultsOf(face.actions[name]?.with ?? {}), ...given },
    })),
    ...(preset.input ? { input: preset.input } : {}),
  };
}

function defaultsOf(fields: FieldFaces): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default]));
}

export function draftOfRun({ recipe, data }: Pick<FinishedRun, 'recipe' | 'data'>): Draft {
  const { seed, untilMs, params, actions, input } = recipe;
  const records = input && { input: input.map(tersely) };
  return { seed, untilMs, params, actions, ...records, ...(data ? { data } : {}) };
}

/** That a record comes when it happens goes without saying; its run says it nevertheless. */
function tersely(record: AnyRecord): AnyRecord {
  const { arrival, ...rest } = record;
  return arrival === rest.t ? rest : record;
}

/** The same settings with the records of a file in the place of what was there; they are watched to their end. */
export function withData({ input: _, ...draft }: Draft, data: DataFile): Draft {
  return { ...draft, untilMs: null, data };
}

/** The recipe to be run, or refused; without the records of a file. */
export function recipeOf(face: Face, { data: _, ...draft }: Draft): Record<string, unknown> {
  return { scenario: face.id, version: face.version, ...draft };
}

/** Whether two values of a parameter, an action or a whole draft are the same, as data. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The seed of another day; the first one's after the last, and after what is none. */
export function seedAfter(seed: unknown): number {
  return typeof seed === 'number' && seed >= 0 && seed < 0xffffffff ? Math.floor(seed) + 1 : 1;
}
