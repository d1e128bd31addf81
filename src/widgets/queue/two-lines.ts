import { randomStream } from '#simulator/kernel/random.ts';
import { toMs } from '#simulator/kernel/time.ts';
import type { Kinds } from '#simulator/kernel/trace.ts';
import { type TraceColumns, TraceReader } from '#simulator/kernel/trace-columns.ts';
import type { MetricDefinition, MetricValues } from '#simulator/scenario/scenario.ts';

interface Customer {
  readonly t: number;
  readonly serviceMs: number | null;
}

/** Those who came in a run, as records for another; whose service had not begun is served for the mean time. */
export function customersOf(kinds: Kinds, columns: TraceColumns): readonly Customer[] {
  const reader = new TraceReader(kinds, columns);
  const customers: { t: number; serviceMs: number | null }[] = [];
  for (let seq = 0; seq < reader.length; seq++) {
    const { kind, at, subject, data } = reader.entry(seq);
    if (kind === 'customer-arrived') customers.push({ t: toMs(at), serviceMs: null });
    if (kind === 'service-started') customers[Number(subject) - 1]!.serviceMs = Number(data.serviceMs);
  }
  return customers;
}

/** Sends each customer to one of two lines by the toss of a coin, the same whenever it is tossed. */
export function inTwoLines(customers: readonly Customer[]): readonly [readonly Customer[], readonly Customer[]] {
  const coin = randomStream(1, 'which line');
  const isLeft = customers.map((_, n) => coin.of(n + 1).uniform() < 0.5);
  return [customers.filter((_, n) => isLeft[n]), customers.filter((_, n) => !isLeft[n])];
}

/** A figure of several runs as if they were one: means over customers weigh as many as they are of, counts add up. */
export function jointly(name: string, { unit }: MetricDefinition, runs: readonly MetricValues[]): number | null {
  if (runs.length === 1) return runs[0]![name] ?? null;
  if (unit !== 'ms') return runs.reduce((sum, metrics) => sum + (metrics[name] ?? 0), 0);
  const completed = runs.reduce((sum, metrics) => sum + (metrics.completed ?? 0), 0);
  const total = runs.reduce((sum, metrics) => sum + (metrics[name] ?? 0) * (metrics.completed ?? 0), 0);
  return completed === 0 ? null : total / completed;
}
