import { type Draft, draftOfPreset, isSame, presetOf } from './draft.ts';
import type { Face } from './face.ts';

/** The preset that a draft is least far from: the usual one, unless another is nearer. */
export function nearestPreset(face: Face, draft: Draft, usual: string): string {
  const input = spelledOut(face, draft.input);
  const distance = (id: string): number => {
    const preset = draftOfPreset(face, presetOf(face, id));
    const alike = [
      ...Object.keys(face.params).map((name) => isSame(preset.params[name], draft.params[name])),
      isSame(preset.actions, draft.actions),
      isSame(spelledOut(face, preset.input), input),
      preset.seed === draft.seed,
    ];
    return alike.filter((isAlike) => !isAlike).length;
  };
  return face.presets.reduce((nearest, { id }) => (distance(id) < distance(nearest) ? id : nearest), usual);
}

/** A run's recipe names what a preset leaves to the defaults. */
function spelledOut(face: Face, input: Draft['input']): readonly unknown[] | undefined {
  const fields = Object.entries(face.input.fields);
  return input?.map((record) => fields.map(([name, field]) => record[name] ?? field.default));
}
