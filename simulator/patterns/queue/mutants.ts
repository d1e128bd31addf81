import type { Mutant } from '../../scenario/scenario.ts';
import { queueModel, queueRules } from './model.ts';
import type { actions, QueueInput, QueueKinds, QueueParams } from './params.ts';
import { type WaitingLine, waitingLine } from './rules.ts';

type QueueMutant = Mutant<QueueParams, typeof actions, QueueInput, QueueKinds>;

const crowd = [0, 1, 2, 3, 4].map((t) => ({ t, serviceMs: 10 }));

export const mutants: readonly QueueMutant[] = [
  {
    id: 'served-twice',
    label: 'Every third customer stays in the line while being served',
    breaks: 'served-once',
    shownBy: { input: crowd, untilMs: 200 },
    model: (world) => queueModel(world, { ...queueRules, line: (inner) => forgetsToRemove(queueRules.line(inner)) }),
  },
  {
    id: 'last-in-first-out',
    label: 'The newest customer is served first',
    breaks: 'fifo-order',
    shownBy: { input: crowd },
    model: (world) => queueModel(world, { ...queueRules, line: () => waitingLine('lifo') }),
  },
  {
    id: 'one-server-too-many',
    label: 'One customer more than there are servers is taken in',
    breaks: 'within-servers',
    shownBy: { input: crowd },
    model: (world) => queueModel(world, { ...queueRules, hasFreeServer: (busy, servers) => busy <= servers }),
  },
  {
    id: 'room-for-one-more',
    label: 'The customer in service is not counted against the capacity',
    breaks: 'within-capacity',
    shownBy: { input: crowd, params: { capacity: 2 } },
    model: (world) =>
      queueModel(world, { ...queueRules, isFull: (inSystem, capacity) => capacity !== null && inSystem > capacity }),
  },
  {
    id: 'stay-without-wait',
    label: 'The stay is measured from the start of service',
    breaks: 'littles-law',
    shownBy: { input: crowd },
    model: (world) => queueModel(world, { ...queueRules, stay: (customer) => customer.service }),
  },
];

function forgetsToRemove<C extends { readonly priority: number }>(line: WaitingLine<C>): WaitingLine<C> {
  let taken = 0;
  return {
    get length() {
      return line.length;
    },
    join: (customer) => line.join(customer),
    next() {
      const customer = line.next();
      if (customer && ++taken % 3 === 0) line.join(customer);
      return customer;
    },
  };
}
