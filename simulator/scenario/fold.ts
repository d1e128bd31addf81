import type { Micros } from '../kernel/time.ts';

/**
 * A view of a run computed from its trace and nothing else. `apply` may change the state it is given;
 * `snapshot` is an independent copy of it, to go on from later.
 */
export interface Fold<Setting, Entry, State, View> {
  initial(setting: Setting): State;
  apply(state: State, entry: Entry): void;
  snapshot(state: State): State;
  view(state: State, at: Micros): View;
}
