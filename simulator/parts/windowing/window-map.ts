import type { Micros } from '../../kernel/time.ts';

/** Something for each window, found by its key and its start. */
export class WindowMap<T> {
  private readonly keys = new Map<string | null, Map<Micros, T>>();
  size = 0;

  get(key: string | null, start: Micros): T | undefined {
    return this.keys.get(key)?.get(start);
  }

  set(key: string | null, start: Micros, value: T): void {
    let starts = this.keys.get(key);
    if (!starts) {
      starts = new Map();
      this.keys.set(key, starts);
    }
    if (!starts.has(start)) this.size++;
    starts.set(start, value);
  }

  delete(key: string | null, start: Micros): void {
    const starts = this.keys.get(key);
    if (!starts?.delete(start)) return;
    this.size--;
    if (starts.size === 0) this.keys.delete(key);
  }

  *values(): IterableIterator<T> {
    for (const starts of this.keys.values()) yield* starts.values();
  }

  /** An independent map of copies. */
  copy(copyOf: (value: T) => T): WindowMap<T> {
    const copy = new WindowMap<T>();
    for (const [key, starts] of this.keys) for (const [start, value] of starts) copy.set(key, start, copyOf(value));
    return copy;
  }
}
