import { gapBefore, type Outcome, serviceOf } from './luck.ts';

interface Event {
  readonly time: number;
  readonly seq: number;
  readonly happen: () => void;
}

const before = (a: Event, b: Event): boolean => a.time < b.time || (a.time === b.time && a.seq < b.seq);

/** What most simulators are built on: a binary heap of objects with a callback each, equal times by age. */
class ObjectHeap {
  now = 0;
  events = 0;
  private readonly heap: Event[] = [];
  private seq = 0;

  schedule(time: number, happen: () => void): void {
    const event = { time, seq: this.seq++, happen };
    let at = this.heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(event, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = event;
  }

  run(): void {
    while (this.heap.length > 0) {
      const event = this.pop();
      this.now = event.time;
      this.events++;
      event.happen();
    }
  }

  private pop(): Event {
    const { heap } = this;
    const head = heap[0]!;
    const last = heap.pop()!;
    const size = heap.length;
    let at = 0;
    while (2 * at + 1 < size) {
      let child = 2 * at + 1;
      if (child + 1 < size && before(heap[child + 1]!, heap[child]!)) child++;
      if (before(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    if (size > 0) heap[at] = last;
    return head;
  }
}

export function objectHeap(customers: number): Outcome {
  const simulation = new ObjectHeap();
  const arrivedAt = new Float64Array(customers);
  const service = new Float64Array(customers);
  let arrived = 0;
  let left = 0;
  let stays = 0;
  const leave = (): void => {
    stays += simulation.now - arrivedAt[left]!;
    if (++left < arrived) simulation.schedule(simulation.now + service[left]!, leave);
  };
  const arrive = (): void => {
    arrivedAt[arrived] = simulation.now;
    service[arrived] = serviceOf(arrived);
    if (arrived === left) simulation.schedule(simulation.now + service[arrived]!, leave);
    if (++arrived < customers) simulation.schedule(simulation.now + gapBefore(arrived), arrive);
  };
  simulation.schedule(gapBefore(0), arrive);
  simulation.run();
  return { events: simulation.events, meanStay: stays / customers };
}
