const blocks = '▁▂▃▄▅▆▇█';

/** Draws numbers as blocks between the least (0 at most) and the greatest of them; null is left blank. */
export function sparkline(values: readonly (number | null)[]): string {
  const given = values.filter((value) => value !== null);
  const least = Math.min(0, ...given);
  const range = Math.max(0, ...given) - least || 1;
  return values.map((value) => (value === null ? ' ' : blocks[Math.round(((value - least) / range) * 7)])).join('');
}

/**
 * The greatest values of a number over time, in buckets of equal width. The width doubles as time goes on,
 * so that a run of any length and unknown end needs no more of them.
 */
export class Peaks {
  private peaks: (number | null)[] = [];
  private width = 1;
  private value: number | null = null;
  private readonly most: number;

  constructor(most = 2048) {
    this.most = most;
  }

  /** Notes that the number is `value` from `at` on. */
  set(at: number, value: number): void {
    this.holdUntil(at);
    this.value = value;
    this.raise(Math.floor(at / this.width), value);
  }

  /** The greatest value in each of so many equal parts of the time from 0 to `end`. */
  columns(end: number, count: number): (number | null)[] {
    this.holdUntil(end);
    const bucketOf = (column: number): number => ((column / count) * end) / this.width;
    return Array.from({ length: count }, (_, column) => {
      const from = Math.floor(bucketOf(column));
      return this.peaks.slice(from, Math.max(from + 1, Math.ceil(bucketOf(column + 1)))).reduce(greater, null);
    });
  }

  private holdUntil(at: number): void {
    while (at / this.width >= this.most) this.widen();
    const last = Math.floor(at / this.width);
    for (let bucket = this.peaks.length; bucket <= last; bucket++) this.peaks.push(this.value);
    this.raise(last, this.value);
  }

  private raise(bucket: number, value: number | null): void {
    this.peaks[bucket] = greater(this.peaks[bucket] ?? null, value);
  }

  private widen(): void {
    const pairs = Math.ceil(this.peaks.length / 2);
    this.peaks = Array.from({ length: pairs }, (_, pair) =>
      greater(this.peaks[2 * pair]!, this.peaks[2 * pair + 1] ?? null),
    );
    this.width *= 2;
  }
}

function greater(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
