import type { Draft, DraftAction } from './draft.ts';

/** The draft with one action more; where it stands in the list says nothing of when it happens. */
export function withAction(draft: Draft, action: DraftAction): Draft {
  return { ...draft, actions: [...draft.actions, action] };
}

export function withoutAction(draft: Draft, index: number): Draft {
  return { ...draft, actions: draft.actions.filter((_, n) => n !== index) };
}

export function withActionAt(draft: Draft, index: number, atMs: number): Draft {
  return { ...draft, actions: draft.actions.map((action, n) => (n === index ? { ...action, atMs } : action)) };
}

/** The last action once more with another value, as a drag goes on. */
export function withLastAction(draft: Draft, given: DraftAction['with']): Draft {
  const last = draft.actions.at(-1)!;
  return { ...draft, actions: [...draft.actions.slice(0, -1), { ...last, ...(given ? { with: given } : {}) }] };
}

/** The value of a parameter at a time: what the recipe says, as far as no `set` action has changed it by then. */
export function valueAt({ params, actions }: Draft, name: string, atMs: number): unknown {
  let value = params[name];
  let latest = -Infinity;
  for (const { atMs: setAt, do: what, with: given } of actions) {
    if (what !== 'set' || !given || !Object.hasOwn(given, name) || setAt > atMs || setAt < latest) continue;
    value = given[name];
    latest = setAt;
  }
  return value;
}
