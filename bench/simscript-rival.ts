import { fileURLToPath } from 'node:url';
import { Entity, Queue, RandomVar, Simulation } from 'simscript';
import { gapBefore, type Outcome, serviceOf } from './luck.ts';
import { answerOfProcess } from './processes.ts';

const thisFile = fileURLToPath(import.meta.url);

// simscript gives way to the page four times a second; without a page, to Node.
Object.assign(globalThis, { requestAnimationFrame: (step: () => void) => setImmediate(step) });

class Gaps extends RandomVar {
  private customer = 0;

  override sample(): number {
    return gapBefore(this.customer++);
  }
}

/** The barber shop of simscript's own samples. */
class Shop extends Simulation {
  readonly line = new Queue('line');
  readonly barber = new Queue('barber', 1);
  readonly customers: number;
  arrived = 0;
  stays = 0;

  constructor(customers: number) {
    super();
    this.customers = customers;
  }

  override onStarting(): void {
    this.generateEntities(Customer, new Gaps(), this.customers);
  }
}

class Customer extends Entity<Shop> {
  override async script(): Promise<void> {
    const shop = this.simulation;
    const arrivedAt = shop.timeNow;
    const service = serviceOf(shop.arrived++);
    await this.enterQueue(shop.line);
    await this.enterQueue(shop.barber);
    this.leaveQueue(shop.line);
    await this.delay(service);
    this.leaveQueue(shop.barber);
    shop.stays += shop.timeNow - arrivedAt;
  }
}

type Timed = Outcome & { readonly seconds: number };

/**
 * The same M/M/1 in the npm library simscript, whose entities are asynchronous functions. In a process of its own, so
 * that nobody else pays for its garbage; the second of two runs there, so that it is warm.
 */
export function simscriptInItsProcess(customers: number): Timed {
  return JSON.parse(answerOfProcess([thisFile, String(customers)]).output) as Timed;
}

async function simscript(customers: number): Promise<Timed> {
  const shop = new Shop(customers);
  const from = performance.now();
  await new Promise<void>((resolve) => {
    shop.finished.addEventListener(() => resolve());
    shop.start(true);
  });
  const seconds = (performance.now() - from) / 1000;
  return { events: 2 * shop.arrived, meanStay: shop.stays / customers, seconds };
}

if (process.argv[1] === thisFile) {
  const customers = Number(process.argv[2]);
  await simscript(customers);
  console.log(JSON.stringify(await simscript(customers)));
}
