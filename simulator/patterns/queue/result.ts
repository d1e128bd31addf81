import { toMs } from '../../kernel/time.ts';
import type { EntryOf } from '../../kernel/trace.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { QueueKinds, QueueParams } from './params.ts';

export type CustomerResult =
  | { arrivedAtMs: number; startedAtMs: number | null; leftAtMs: number | null }
  | { arrivedAtMs: number; rejected: true };
interface State {
  readonly recorded: boolean;
  readonly customers: CustomerResult[];
}

/** Every customer of a recorded workload; a generated one has too many to list. */
export const resultFold: Fold<
  Setting<QueueParams>,
  EntryOf<QueueKinds>,
  State,
  { customers?: readonly CustomerResult[] }
> = {
  initial: (setting) => ({ recorded: setting.recorded, customers: [] }),
  apply({ recorded, customers }, entry) {
    if (!recorded) return;
    switch (entry.kind) {
      case 'customer-arrived':
        customers.push({ arrivedAtMs: toMs(entry.at), startedAtMs: null, leftAtMs: null });
        break;
      case 'customer-refused':
        customers.push({ arrivedAtMs: toMs(entry.at), rejected: true });
        break;
      case 'service-started':
        Object.assign(customers[entry.subject - 1]!, { startedAtMs: toMs(entry.at) });
        break;
      case 'customer-left':
        Object.assign(customers[entry.subject - 1]!, { leftAtMs: toMs(entry.at) });
        break;
    }
  },
  snapshot: (state) => ({ ...state, customers: state.customers.map((customer) => ({ ...customer })) }),
  view: ({ recorded, customers }) => (recorded ? { customers } : {}),
};
