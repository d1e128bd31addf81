import { happening, Simulation } from '#simulator/kernel/simulation.ts';
import { toMs } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { TraceKeeper } from '#simulator/kernel/trace-columns.ts';
import { TraceDigest } from '#simulator/kernel/trace-digest.ts';
import { kinds } from '#simulator/patterns/queue/params.ts';
import { gapBefore, type Outcome, serviceOf } from './luck.ts';

/** The kernel alone: its clock, order and callbacks. */
export function kernel(customers: number): Outcome {
  const simulation = new Simulation();
  const arrivedAt = new Float64Array(customers);
  const service = new Float64Array(customers);
  let arrived = 0;
  let left = 0;
  let stays = 0;
  const leave = (): void => {
    stays += simulation.now - arrivedAt[left]!;
    if (++left < arrived) simulation.after(service[left]!, leave);
  };
  const arrive = (): void => {
    arrivedAt[arrived] = simulation.now;
    service[arrived] = serviceOf(arrived);
    if (arrived === left) simulation.after(service[arrived]!, leave);
    if (++arrived < customers) simulation.schedule(simulation.now + gapBefore(arrived), happening.workload, arrive);
  };
  simulation.schedule(gapBefore(0), happening.workload, arrive);
  simulation.run(null);
  return { events: simulation.events, meanStay: stays / customers };
}

/** The kernel with all that the `queue` scenario writes into its trace, digested and kept. */
export function kernelWithTrace(customers: number): Outcome {
  const simulation = new Simulation();
  const trace = keptTrace(simulation);
  const arrivedAt = new Float64Array(customers);
  const service = new Float64Array(customers);
  const causes = new Float64Array(customers);
  let arrived = 0;
  let left = 0;
  let stays = 0;
  const start = (cause: number): void => {
    const waitedMs = toMs(simulation.now - arrivedAt[left]!);
    trace.emit('service-started', 'server 0', left + 1, cause, {
      server: 0,
      waitedMs,
      serviceMs: toMs(service[left]!),
    });
    simulation.after(service[left]!, leave);
  };
  const leave = (): void => {
    const stay = simulation.now - arrivedAt[left]!;
    const data = { server: 0, waitedMs: toMs(stay - service[left]!), sojournMs: toMs(stay) };
    const seq = trace.emit('customer-left', 'server 0', left + 1, causes[left]!, data);
    stays += stay;
    if (++left < arrived) start(seq);
  };
  const arrive = (): void => {
    arrivedAt[arrived] = simulation.now;
    service[arrived] = serviceOf(arrived);
    causes[arrived] = trace.emit('customer-arrived', 'door', arrived + 1, null, { inSystem: arrived - left });
    if (arrived === left) start(causes[arrived]!);
    if (++arrived < customers) simulation.schedule(simulation.now + gapBefore(arrived), happening.workload, arrive);
  };
  simulation.schedule(gapBefore(0), happening.workload, arrive);
  simulation.run(null);
  return { events: simulation.events, meanStay: trace.end() === '' ? 0 : stays / customers };
}

function keptTrace(simulation: Simulation) {
  const keeper = new TraceKeeper(kinds);
  let seq = 0;
  return {
    emit(kind: string, where: string, subject: number, cause: number | null, data: AnyEntry['data']): number {
      keeper.add({ at: simulation.now, seq, kind, where, subject, cause, data });
      return seq++;
    },
    end(): string {
      const digest = new TraceDigest(kinds);
      digest.take(keeper.columns());
      return digest.toString();
    },
  };
}
