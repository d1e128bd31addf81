import type { EventHandle } from '../../kernel/simulation.ts';
import type { Micros } from '../../kernel/time.ts';

/** A source of events and how far it has come in event time. */
export interface Source {
  readonly name: string | null;
  /** Its place among the sources, by their first event. */
  readonly index: number;
  latest: Micros;
  idle: boolean;
  /** Goes off when it has said nothing for too long. */
  timer: EventHandle | null;
}

/** The sources heard of so far, and the slowest of those that are not idle. */
export class SourceTimes {
  private readonly byName = new Map<string | null, Source>();
  private readonly all: Source[] = [];
  private slowest: Micros = -Infinity;
  private isStale = false;

  /** Notes an event of time t. */
  observe(name: string | null, t: Micros): Source {
    const source = this.byName.get(name) ?? this.join(name);
    // Only the slowest source, a new one or one that wakes up can move the minimum.
    if (source.idle || source.latest <= this.slowest) this.isStale = true;
    source.idle = false;
    if (t > source.latest) source.latest = t;
    return source;
  }

  at(index: number): Source {
    return this.all[index]!;
  }

  markIdle(source: Source): void {
    source.idle = true;
    this.isStale = true;
  }

  /** The smallest of the sources' latest times, the idle ones left out; −∞ when none is active. */
  get slowestLatest(): Micros {
    if (!this.isStale) return this.slowest;
    let least = Infinity;
    for (const { idle, latest } of this.all) if (!idle && latest < least) least = latest;
    this.slowest = least === Infinity ? -Infinity : least;
    this.isStale = false;
    return this.slowest;
  }

  [Symbol.iterator](): IterableIterator<Source> {
    return this.all.values();
  }

  private join(name: string | null): Source {
    const source: Source = { name, index: this.all.length, latest: -Infinity, idle: false, timer: null };
    this.byName.set(name, source);
    this.all.push(source);
    return source;
  }
}
