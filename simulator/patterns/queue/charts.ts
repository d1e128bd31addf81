import type { EntryOf } from '../../kernel/trace.ts';
import type { Chart } from '../../scenario/scenario.ts';
import type { QueueKinds, QueueParams } from './params.ts';

export const charts: readonly Chart<QueueParams, EntryOf<QueueKinds>>[] = [
  {
    id: 'in-system',
    label: () => 'customers in the system',
    unit: 'customers',
    start() {
      let inSystem = 0;
      return (entry) => {
        if (entry.kind === 'customer-arrived') return ++inSystem;
        return entry.kind === 'customer-left' ? --inSystem : null;
      };
    },
    thresholdLabel: 'capacity',
    threshold: ({ params }) => params.capacity,
  },
];
