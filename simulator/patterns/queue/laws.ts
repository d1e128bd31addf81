import { TimeWeighted } from '../../kernel/statistics.ts';
import { toMicros } from '../../kernel/time.ts';
import type { EntryOf } from '../../kernel/trace.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { QueueKinds, QueueParams } from './params.ts';

type QueueLaw = Law<QueueParams, EntryOf<QueueKinds>>;

/** John D. C. Little, "A Proof for the Queuing Formula L = λW" (1961); on a finished run it holds to the microsecond. */
const littlesLaw: QueueLaw = {
  id: 'littles-law',
  statement: 'When all have left, the area under the number in the system equals the sum of all stays.',
  watch(_, broken) {
    const inSystem = new TimeWeighted();
    let stays = 0;
    return {
      apply(entry) {
        if (entry.kind === 'customer-arrived') inSystem.set(entry.at, inSystem.value + 1);
        if (entry.kind !== 'customer-left') return;
        inSystem.set(entry.at, inSystem.value - 1);
        stays += toMicros(entry.data.sojournMs);
      },
      end(at) {
        if (inSystem.value === 0 && inSystem.areaUntil(at) !== stays)
          broken(at, `the area is ${inSystem.areaUntil(at)} customer-µs, the stays add up to ${stays} µs`);
      },
    };
  },
};

const fifoOrder: QueueLaw = {
  id: 'fifo-order',
  statement: 'With one server and "fifo", customers leave in the order in which they came.',
  watch({ params }, broken) {
    let servers = params.servers;
    let onlyOne = params.discipline === 'fifo' && servers === 1;
    let last = 0;
    return {
      apply(entry) {
        if (entry.kind === 'action') {
          servers = setValue(entry, 'servers', servers);
          onlyOne &&= servers === 1;
        }
        if (!onlyOne || entry.kind !== 'customer-left') return;
        if (entry.subject < last) broken(entry.at, `customer ${entry.subject} left after customer ${last}`);
        last = entry.subject;
      },
    };
  },
};

const servedOnce: QueueLaw = {
  id: 'served-once',
  statement: 'Nobody is served twice, and nobody who was refused is served.',
  watch(_, broken) {
    const here = new Set<number>();
    return {
      apply(entry) {
        if (entry.kind === 'customer-arrived') here.add(entry.subject);
        if (entry.kind === 'service-started' && !here.delete(entry.subject))
          broken(entry.at, `customer ${entry.subject} is served who does not wait`);
      },
    };
  },
};

const withinServers: QueueLaw = {
  id: 'within-servers',
  statement: 'No more customers are taken into service than there are servers, and none waits while a server is free.',
  watch({ params }, broken) {
    let servers = params.servers;
    let busy = 0;
    let waiting = 0;
    let since = 0;
    // An instant is judged when it is over: within it a server may be free for a moment.
    const judge = (at: number): void => {
      if (at > since && waiting > 0 && busy < servers)
        broken(since, `${waiting} wait while ${servers - busy} of ${servers} servers are free`);
      since = at;
    };
    return {
      apply(entry) {
        judge(entry.at);
        if (entry.kind === 'action') servers = setValue(entry, 'servers', servers);
        if (entry.kind === 'customer-arrived') waiting++;
        if (entry.kind === 'customer-left') busy--;
        if (entry.kind !== 'service-started') return;
        waiting--;
        if (++busy > servers) broken(entry.at, `${busy} customers are in service at ${servers} servers`);
      },
      end: judge,
    };
  },
};

const withinCapacity: QueueLaw = {
  id: 'within-capacity',
  statement: 'The system never takes in more customers than its capacity, and refuses nobody below it.',
  watch({ params }, broken) {
    let capacity = params.capacity;
    let inSystem = 0;
    return {
      apply(entry) {
        if (entry.kind === 'action') capacity = setValue(entry, 'capacity', capacity);
        if (entry.kind === 'customer-left') inSystem--;
        if (entry.kind === 'customer-arrived' && ++inSystem > (capacity ?? Infinity))
          broken(entry.at, `${inSystem} customers are in a system for ${capacity}`);
        if (entry.kind === 'customer-refused' && inSystem < (capacity ?? Infinity))
          broken(entry.at, `customer ${entry.subject} is refused with ${inSystem} in the system`);
      },
    };
  },
};

export const laws: readonly QueueLaw[] = [littlesLaw, fifoOrder, servedOnce, withinServers, withinCapacity];
