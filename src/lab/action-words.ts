import type { DraftAction } from './draft.ts';
import type { Face, FieldFaces } from './face.ts';
import { valueText } from './values.ts';

/** What was done, in words: "Stay open for: 5 s", "Slow the service (latency 2 s)". */
export function actionWords(face: Face, { do: name, with: given = {} }: DraftAction): string {
  if (name === 'set') return details(face.params, given, ': ');
  const action = face.actions[name];
  if (!action) return name;
  const more = details(action.with, given, ' ');
  return more === '' ? action.label : `${action.label} (${more.toLowerCase()})`;
}

function details(fields: FieldFaces, given: Readonly<Record<string, unknown>>, between: string): string {
  return Object.entries(given)
    .map(
      ([name, value]) =>
        `${fields[name]?.label ?? name}${between}${fields[name] ? valueText(fields[name], value) || 'none' : value}`,
    )
    .join(', ');
}
