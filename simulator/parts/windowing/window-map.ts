import type { Micros } from '../../kernel/time.ts';

/** The windows of one key, by start; the last one looked at is at hand, as most events join the same as the one before. */
interface OfKey<T> {
  readonly starts: Map<Micros, T>;
  lastStart: Micros;
  last: T | undefined;
}

/** Something for each window, found by its key and its start. */
export class WindowMap<T> {
  private readonly keys = new Map<string | null, OfKey<T>>();
  size = 0;

  get(key: string | null, start: Micros): T | undefined {
    const ofKey = this.keys.get(key);
    if (!ofKey) return undefined;
    if (ofKey.lastStart !== start) {
      ofKey.last = ofKey.starts.get(start);
      ofKey.lastStart = start;
    }
    return ofKey.last;
  }

  set(key: string | null, start: Micros, value: T): void {
    let ofKey = this.keys.get(key);
    if (!ofKey) {
      ofKey = { starts: new Map(), lastStart: start, last: value };
      this.keys.set(key, ofKey);
    }
    if (!ofKey.starts.has(start)) this.size++;
    ofKey.starts.set(start, value);
    ofKey.lastStart = start;
    ofKey.last = value;
  }

  delete(key: string | null, start: Micros): void {
    const ofKey = this.keys.get(key);
    if (!ofKey?.starts.delete(start)) return;
    if (ofKey.lastStart === start) ofKey.last = undefined;
    this.size--;
    if (ofKey.starts.size === 0) this.keys.delete(key);
  }

  *values(): IterableIterator<T> {
    for (const { starts } of this.keys.values()) yield* starts.values();
  }

  /** An independent map of copies. */
  copy(copyOf: (value: T) => T): WindowMap<T> {
    const copy = new WindowMap<T>();
    for (const [key, { starts }] of this.keys) for (const [start, value] of starts) copy.set(key, start, copyOf(value));
    return copy;
  }
}
