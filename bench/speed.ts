import { bareLoop } from './bare-loop.ts';
import { kernel, kernelWithTrace } from './kernel.ts';
import { type Aim, alternate, type Measured, median, ratioOf, report } from './measure.ts';
import { objectHeap } from './object-heap.ts';
import { queuePlan, wholeRun } from './scenario.ts';
import { simscriptInItsProcess } from './simscript-rival.ts';

const customers = 200_000;
const simscriptCustomers = 20_000;

/** M/M/1 with 200,000 customers: events a second, each contender in turn. */
export async function speed(): Promise<void> {
  const plan = await queuePlan(customers);
  const of = alternate([
    { name: 'bare', run: () => bareLoop(customers) },
    { name: 'heap', run: () => objectHeap(customers) },
    { name: 'simscript', run: () => simscriptInItsProcess(simscriptCustomers) },
    { name: 'kernel', run: () => kernel(customers) },
    { name: 'trace', run: () => kernelWithTrace(customers) },
    { name: 'run', run: () => wholeRun(plan, false) },
    { name: 'kept', run: () => wholeRun(plan, true) },
  ]);
  sameMeanStay(of('bare'), [of('heap'), of('kernel'), of('trace')]);
  sameMeanStay({ ...of('bare'), outcome: bareLoop(simscriptCustomers) }, [of('simscript')]);

  console.log(`M/M/1, ${customers.toLocaleString('en-US')} customers, events a second (medians of 5, all in turn)`);
  const line = (name: string, what: string): void => report(what, median(of(name).eventsPerSecond), 'events/s');
  line('bare', 'bare flatqueue loop');
  line('heap', 'plain object heap with stable order');
  line('simscript', `npm simscript 1.0.37 (${simscriptCustomers.toLocaleString('en-US')} customers)`);
  line('kernel', '(a) kernel');
  line('trace', '(b) kernel, trace digested and kept');
  line('run', '(c) queue scenario');
  line('kept', '(d) queue scenario, trace kept');
  const against = (name: string, rival: string, what: string, aim: Aim = null): void =>
    report(what, ratioOf(of(name), of(rival)), '×', aim);
  against('kernel', 'bare', '(a) ÷ bare loop', { least: 0.5 });
  against('trace', 'bare', '(b) ÷ bare loop', { least: 0.2 });
  against('run', 'bare', '(c) ÷ bare loop');
  against('kept', 'bare', '(d) ÷ bare loop');
  against('heap', 'bare', 'object heap ÷ bare loop');
  against('kernel', 'heap', '(a) ÷ object heap');
  against('trace', 'heap', '(b) ÷ object heap');
  against('kernel', 'simscript', '(a) ÷ simscript', { least: 100 });
  against('trace', 'simscript', '(b) ÷ simscript');
}

/** A contender that comes to another answer did other work. */
function sameMeanStay(reference: Measured, others: readonly Measured[]): void {
  for (const { name, outcome } of others) {
    if (outcome.meanStay === reference.outcome.meanStay) continue;
    throw new Error(
      `${name} comes to a mean stay of ${outcome.meanStay} µs, ${reference.name} to ${reference.outcome.meanStay} µs.`,
    );
  }
}
