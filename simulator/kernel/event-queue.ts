/**
 * A binary heap of (time, order) with a 32-bit payload, in parallel typed arrays: nothing is allocated while it runs.
 * Unlike flatqueue, equal times come out by `order`, so the order of events is total.
 */
export class EventQueue {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private payloads = new Uint32Array(64);
  size = 0;

  /** Time of the head; Infinity when empty. */
  get headTime(): number {
    return this.size > 0 ? this.times[0]! : Infinity;
  }

  get headPayload(): number {
    return this.payloads[0]!;
  }

  push(time: number, order: number, payload: number): void {
    if (this.size === this.times.length) this.grow();
    this.place(this.size++, time, order, payload);
  }

  /** Removes the head and returns its payload. The queue must not be empty. */
  pop(): number {
    const head = this.payloads[0]!;
    const last = --this.size;
    if (last > 0) this.sink(0, this.times[last]!, this.orders[last]!, this.payloads[last]!);
    return head;
  }

  /** Drops every entry whose payload is not to be kept, in linear time. */
  retain(keep: (payload: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.size; at++) {
      if (!keep(this.payloads[at]!)) continue;
      this.times[kept] = this.times[at]!;
      this.orders[kept] = this.orders[at]!;
      this.payloads[kept++] = this.payloads[at]!;
    }
    this.size = kept;
    for (let at = (kept >> 1) - 1; at >= 0; at--) this.sink(at, this.times[at]!, this.orders[at]!, this.payloads[at]!);
  }

  private place(hole: number, time: number, order: number, payload: number): void {
    const { times, orders, payloads } = this;
    let at = hole;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break;
      times[at] = parentTime;
      orders[at] = orders[parent]!;
      payloads[at] = payloads[parent]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    payloads[at] = payload;
  }

  private sink(hole: number, time: number, order: number, payload: number): void {
    const { times, orders, payloads, size } = this;
    const half = size >> 1;
    let at = hole;
    while (at < half) {
      let child = 2 * at + 1;
      const right = child + 1;
      if (
        right < size &&
        (times[right]! < times[child]! || (times[right] === times[child] && orders[right]! < orders[child]!))
      )
        child = right;
      const childTime = times[child]!;
      if (time < childTime || (time === childTime && order < orders[child]!)) break;
      times[at] = childTime;
      orders[at] = orders[child]!;
      payloads[at] = payloads[child]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    payloads[at] = payload;
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    this.times = copyInto(new Float64Array(capacity), this.times);
    this.orders = copyInto(new Float64Array(capacity), this.orders);
    this.payloads = copyInto(new Uint32Array(capacity), this.payloads);
  }
}

function copyInto<T extends Float64Array | Uint32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
