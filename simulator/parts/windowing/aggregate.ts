export const aggregateNames = ['sum', 'count', 'average', 'min', 'max'] as const;
export type AggregateName = (typeof aggregateNames)[number];

/** What a window keeps of its events instead of the events themselves: enough for every aggregate. */
export class Accumulator {
  count = 0;
  private sum = 0;
  private min = Infinity;
  private max = -Infinity;

  /** Takes in one more value. Floating-point sums depend on their order: here it is the order of arrival. */
  add(value: number): void {
    this.count++;
    this.sum += value;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** The aggregate of at least one value. */
  value(aggregate: AggregateName): number {
    switch (aggregate) {
      case 'sum':
        return this.sum;
      case 'count':
        return this.count;
      case 'average':
        return this.sum / this.count;
      case 'min':
        return this.min;
      case 'max':
        return this.max;
    }
  }

  copy(): Accumulator {
    return Object.assign(new Accumulator(), this);
  }
}
