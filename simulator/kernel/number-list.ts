/** Numbers in the order they came, 8 bytes each and outside the heap: a list of many costs the collector nothing. */
export class NumberList {
  length = 0;
  private values: Float64Array<ArrayBuffer>;

  /** `room`: for how many of them at once, at least 1. */
  constructor(room = 64) {
    this.values = new Float64Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** A copy of the first so many. */
  slice(count: number): Float64Array<ArrayBuffer> {
    return this.values.slice(0, count);
  }

  /** All of them; afterwards nothing can be added any more. */
  end(): Float64Array<ArrayBuffer> {
    return this.values.subarray(0, this.length);
  }
}
