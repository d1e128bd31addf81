import { type Cell, cellCount, type Sweep } from '#simulator/scenario/sweep.ts';
import type { Answer, Question } from './protocol.ts';
import { WorkerClient } from './worker-client.ts';

/** Whoever answers one question at a time. */
export interface Answerer {
  ask(question: Question, tell: (answer: Answer) => void): void;
  close(): void;
}

/** What a pool tells after each run, and at the end. */
export interface SweepListener {
  progress(cells: readonly (Cell | undefined)[], made: number): void;
  end(problem: string | null): void;
}

/** Makes the runs of a sweep in several workers; it can be given up after any of them. */
export class SweepPool {
  private readonly scenario: string;
  private readonly sweep: Sweep;
  private readonly listener: SweepListener;
  private readonly workers: readonly Answerer[];
  private readonly cells: (Cell | undefined)[];
  private next = 0;
  private made = 0;
  private over = false;

  constructor(
    scenario: string,
    sweep: Sweep,
    listener: SweepListener,
    hire: () => Answerer = () => new WorkerClient(),
    most = usefulWorkers(),
  ) {
    this.scenario = scenario;
    this.sweep = sweep;
    this.listener = listener;
    this.cells = new Array(cellCount(sweep));
    this.workers = Array.from({ length: Math.min(most, this.cells.length) }, hire);
    for (const worker of this.workers) this.feed(worker);
  }

  cancel(): void {
    if (!this.over) this.end(null);
  }

  private feed(worker: Answerer): void {
    if (this.over || this.next === this.cells.length) return;
    const n = this.next++;
    worker.ask({ kind: 'cell', scenario: this.scenario, sweep: this.sweep, n }, (answer) => {
      if (this.over) return;
      if (answer.kind === 'cell') this.receive(n, answer.cell, worker);
      else this.end(answer.kind === 'problem' ? answer.problem : 'This sweep cannot be made.');
    });
  }

  private receive(n: number, cell: Cell, worker: Answerer): void {
    this.cells[n] = cell;
    this.made++;
    this.listener.progress(this.cells, this.made);
    if (this.made === this.cells.length) this.end(null);
    else this.feed(worker);
  }

  private end(problem: string | null): void {
    this.over = true;
    for (const worker of this.workers) worker.close();
    this.listener.end(problem);
  }
}

/** One core stays for the page itself. */
function usefulWorkers(): number {
  return Math.min(Math.max((navigator.hardwareConcurrency ?? 2) - 1, 1), 6);
}
