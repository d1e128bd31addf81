import type { QueueRecipe } from '../arbitraries/queue.ts';

export type ReferenceCustomer =
  | { arrivedAtMs: number; startedAtMs: number | null; leftAtMs: number | null }
  | { arrivedAtMs: number; rejected: true };

interface Waiting {
  readonly customer: { arrivedAtMs: number; startedAtMs: number | null; leftAtMs: number | null };
  readonly service: number;
  readonly priority: number;
}

/** The rules of the queue as a slow program that shares no code with the simulator: moment by moment, in each the arrivals, what a person did, departures. */
export function referenceQueue({ params, actions, input, untilMs }: QueueRecipe): ReferenceCustomer[] {
  const settings = { ...params } as { serviceMs: number; servers: number; capacity: number | null; discipline: string };
  const customers: ReferenceCustomer[] = [];
  const waiting: Waiting[] = [];
  let serving: { leavesAt: number; customer: Waiting['customer'] }[] = [];
  const last = untilMs === undefined ? Infinity : micros(untilMs);
  const arrivals = input.map((record) => ({ ...record, at: micros(record.t) }));
  const changes = actions.map((action) => ({ ...action, at: micros(action.atMs) }));

  const serve = (now: number): void => {
    while (serving.length < settings.servers && waiting.length > 0) {
      const { customer, service } = waiting.splice(nextOf(waiting, settings.discipline), 1)[0]!;
      customer.startedAtMs = now / 1000;
      serving.push({ leavesAt: now + service, customer });
    }
  };

  for (;;) {
    const now = Math.min(
      arrivals[0]?.at ?? Infinity,
      changes[0]?.at ?? Infinity,
      ...serving.map((each) => each.leavesAt),
    );
    if (now === Infinity || now > last) return customers;
    if (arrivals[0]?.at === now) {
      const { serviceMs = settings.serviceMs, priority = 0 } = arrivals.shift()!;
      if (waiting.length + serving.length >= (settings.capacity ?? Infinity))
        customers.push({ arrivedAtMs: now / 1000, rejected: true });
      else {
        const customer = { arrivedAtMs: now / 1000, startedAtMs: null, leftAtMs: null };
        customers.push(customer);
        waiting.push({ customer, service: micros(serviceMs), priority });
        serve(now);
      }
    } else if (changes[0]?.at === now) {
      Object.assign(settings, changes.shift()!.with);
      serve(now);
    } else {
      // Of several who leave at once, the one whose service began first; each makes room before the next one leaves.
      const leaving = serving.find((each) => each.leavesAt === now)!;
      serving = serving.filter((each) => each !== leaving);
      leaving.customer.leftAtMs = now / 1000;
      serve(now);
    }
  }
}

const micros = (ms: number): number => Math.round(ms * 1000);

function nextOf(waiting: readonly Waiting[], discipline: string): number {
  if (discipline === 'fifo') return 0;
  if (discipline === 'lifo') return waiting.length - 1;
  const first = Math.min(...waiting.map(({ priority }) => priority));
  return waiting.findIndex(({ priority }) => priority === first);
}
