import { type EventHandle, happening, type Simulation } from '../kernel/simulation.ts';
import type { AnyRecord, RecordTable } from './records.ts';
import type { Workload } from './scenario.ts';

/** Brings a workload into a run, one pending record at a time, always ahead of actions and model in its instant. */
export class WorkloadPump {
  private readonly simulation: Simulation;
  private readonly workload: Workload<AnyRecord>;
  private readonly receive: (record: AnyRecord) => void;
  private pending: EventHandle | null = null;

  constructor(simulation: Simulation, workload: Workload<AnyRecord>, receive: (record: AnyRecord) => void) {
    this.simulation = simulation;
    this.workload = workload;
    this.receive = receive;
    this.scheduleNext();
  }

  parameterSet(name: string): void {
    if (!this.workload.parameterSet) return;
    this.workload.parameterSet(name);
    if (this.pending !== null) this.simulation.cancel(this.pending);
    this.scheduleNext();
  }

  actionDone(name: string): void {
    this.workload.actionDone?.(name);
  }

  private readonly deliver = (): void => {
    this.pending = null;
    const record = this.workload.take();
    this.scheduleNext();
    this.receive(record);
  };

  private scheduleNext(): void {
    const at = this.workload.peek();
    this.pending = Number.isFinite(at) ? this.simulation.schedule(at, happening.workload, this.deliver) : null;
  }
}

/** A recorded workload, in the order in which its records are processed. */
export function recordedWorkload(table: RecordTable): Workload<AnyRecord> {
  let next = 0;
  return {
    peek: () => (next < table.length ? table.timeOf(next) : Infinity),
    take: () => table.record(next++),
  };
}
