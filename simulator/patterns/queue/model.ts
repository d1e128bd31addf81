import { unitDistribution } from '../../kernel/distributions.ts';
import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import { Arrivals } from '../../parts/arrivals.ts';
import type { RecordOf } from '../../scenario/records.ts';
import type { Model, Workload } from '../../scenario/scenario.ts';
import type { World } from '../../scenario/world.ts';
import type { actions, QueueInput, QueueKinds, QueueParams } from './params.ts';
import { hasFreeServer, isFull, type WaitingLine, waitingLine } from './rules.ts';

type QueueWorld = World<QueueParams, QueueKinds>;
type QueueRecord = RecordOf<QueueInput>;

export interface Customer {
  readonly number: number;
  readonly arrivedAt: Micros;
  readonly service: Micros;
  readonly priority: number;
  readonly arrival: number;
}

/** What a mutant may get wrong. */
export interface QueueRules {
  line(world: QueueWorld): WaitingLine<Customer>;
  isFull(inSystem: number, capacity: number | null): boolean;
  hasFreeServer(busy: number, servers: number): boolean;
  stay(customer: Customer, now: Micros): Micros;
}

export const queueRules: QueueRules = {
  line: (world) => waitingLine(world.params.discipline),
  isFull,
  hasFreeServer,
  stay: (customer, now) => now - customer.arrivedAt,
};

/** One line before a number of servers. */
export function queueModel(world: QueueWorld, rules: QueueRules = queueRules): Model<QueueRecord, typeof actions> {
  const line = rules.line(world);
  const servers = createServers(world, rules, serveWaiting);
  let arrived = 0;

  function serveWaiting(cause: number): void {
    while (rules.hasFreeServer(servers.busy, world.params.servers)) {
      const customer = line.next();
      if (!customer) return;
      servers.start(customer, cause);
    }
  }

  return {
    receive(record) {
      const number = ++arrived;
      const inSystem = line.length + servers.busy;
      if (rules.isFull(inSystem, world.params.capacity)) {
        world.emit('customer-refused', 'door', number, null, { inSystem });
        return;
      }
      const arrival = world.emit('customer-arrived', 'door', number, null, { inSystem });
      const customer = {
        number,
        arrivedAt: world.simulation.now,
        service: toMicros(record.serviceMs ?? world.params.serviceMs),
        priority: record.priority,
        arrival,
      };
      if (rules.hasFreeServer(servers.busy, world.params.servers)) servers.start(customer, arrival);
      else line.join(customer);
    },
    actions: {},
    parameterSet(name, cause) {
      if (name === 'servers') serveWaiting(cause);
    },
  };
}

interface Servers {
  readonly busy: number;
  start(customer: Customer, cause: number): void;
}

/** The servers and whom they serve; `freed` is told when one has become free. */
function createServers(world: QueueWorld, rules: QueueRules, freed: (cause: number) => void): Servers {
  const { simulation } = world;
  const serving: (Customer | null)[] = [];
  let busy = 0;

  // Each name is made once: a text that is the same object again is found faster.
  const names: string[] = [];
  const nameOf = (server: number): string => (names[server] ??= `server ${server}`);

  const leave = (server: number): void => {
    const customer = serving[server]!;
    serving[server] = null;
    busy--;
    const waitedMs = toMs(simulation.now - customer.arrivedAt - customer.service);
    const sojournMs = toMs(rules.stay(customer, simulation.now));
    freed(
      world.emit('customer-left', nameOf(server), customer.number, customer.arrival, {
        server,
        waitedMs,
        sojournMs,
      }),
    );
  };

  return {
    get busy() {
      return busy;
    },
    start(customer, cause) {
      let server = 0;
      while (serving[server]) server++;
      serving[server] = customer;
      busy++;
      const waitedMs = toMs(simulation.now - customer.arrivedAt);
      world.emit('service-started', nameOf(server), customer.number, cause, {
        server,
        waitedMs,
        serviceMs: toMs(customer.service),
      });
      simulation.after(customer.service, leave, server);
    },
  };
}

/** Customers with random gaps and service times, each customer's luck keyed by their number. */
export function queueWorkload(world: QueueWorld): Workload<QueueRecord> {
  const { params } = world;
  const arrivals = new Arrivals(
    world.random('arrivals'),
    unitDistribution(params.arrivalDistribution, params.arrivalCv),
    params.arrivalsPerSecond,
  );
  const service = unitDistribution(params.serviceDistribution, params.serviceCv);
  const serviceLuck = world.random('service');
  const priorityLuck = world.random('priority');
  return {
    peek: () => arrivals.nextAt,
    take() {
      const { number, nextAt: t } = arrivals;
      const serviceMs = toMs(Math.round(service(serviceLuck.of(number)) * params.serviceMs * 1000));
      const priority =
        params.discipline === 'priority' && priorityLuck.of(number).uniform() >= params.urgentShare ? 1 : 0;
      arrivals.advance();
      return { t, serviceMs, priority };
    },
    parameterSet: (name) => {
      if (name === 'arrivalsPerSecond') arrivals.setRate(world.simulation.now, params.arrivalsPerSecond);
    },
  };
}
