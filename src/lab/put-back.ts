import type { Fault } from '#simulator/scenario/fault.ts';
import { type Draft, isSame } from './draft.ts';
import type { Face } from './face.ts';
import { allowedText } from './fault-words.ts';
import type { LabRun } from './lab-run.svelte.ts';

/** What of the controls is to blame for these faults, by name, each once, and what it may be. */
export function blamed(
  { params }: Face,
  faults: readonly Fault[],
): readonly (readonly [name: string, allowed: string])[] {
  const named = faults.flatMap(({ where, allowed }): (readonly [string, string])[] => {
    if (where === 'seed') return [['Seed', allowed]];
    const field = params[nameAt(where)];
    return field ? [[field.label, allowedText(field, allowed)]] : [];
  });
  return [...new Map(named)];
}

/** Puts what cannot run back to what it was in the last run; all else that was changed meanwhile stays. */
export function putBack<Frame>(lab: LabRun<Frame>): void {
  const before = lab.now;
  const mended = lab.faults.reduce((draft, { where }) => without(where, draft, lab.good.draft), lab.draft);
  const isMended = !isSame(mended, lab.draft);
  if (!isMended) lab.preset = lab.good.preset;
  lab.change(isMended ? mended : lab.good.draft, null, before);
}

/** What cannot be told apart is put back with all that is like it. */
function without(where: string, draft: Draft, good: Draft): Draft {
  const name = nameAt(where);
  if (where.startsWith('params.')) return { ...draft, params: { ...draft.params, [name]: good.params[name] } };
  if (where === 'seed') return { ...draft, seed: good.seed };
  return where.startsWith('actions') ? { ...draft, actions: good.actions } : draft;
}

function nameAt(where: string): string {
  return where.replace(/^(params|actions\[\d+\]\.with)\./, '');
}
