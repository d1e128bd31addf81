import FlatQueue from 'flatqueue';
import { gapBefore, type Outcome, serviceOf } from './luck.ts';

const arrival = 0;
const departure = 1;

/** M/M/1 with nothing around it: one loop on flatqueue's typed heap. No callbacks, no order among equals, no trace. */
export function bareLoop(customers: number): Outcome {
  const queue = new FlatQueue(16);
  const arrivedAt = new Float64Array(customers);
  const service = new Float64Array(customers);
  let arrived = 0;
  let left = 0;
  let stays = 0;
  let events = 0;
  queue.push(arrival, gapBefore(0));
  while (queue.length > 0) {
    const now = queue.peekValue()!;
    const kind = queue.pop();
    events++;
    if (kind === arrival) {
      arrivedAt[arrived] = now;
      service[arrived] = serviceOf(arrived);
      if (arrived === left) queue.push(departure, now + service[arrived]!);
      if (++arrived < customers) queue.push(arrival, now + gapBefore(arrived));
    } else {
      stays += now - arrivedAt[left]!;
      if (++left < arrived) queue.push(departure, now + service[left]!);
    }
  }
  return { events, meanStay: stays / customers };
}
