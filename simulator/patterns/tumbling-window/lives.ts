import type { Micros } from '../../kernel/time.ts';

/** What became of the windows of one span, over all keys: when the first event came, the first result, and the end of it. */
export interface SpanLife {
  readonly start: Micros;
  readonly openedAt: Micros;
  readonly firedAt: Micros | null;
  readonly closedAt: Micros | null;
}

const mostLives = 120;

/** The lives of the latest spans, in the order in which they began. */
export class SpanLives {
  private readonly lives: Map<Micros, SpanLife>;

  constructor(lives: Iterable<readonly [Micros, SpanLife]> = []) {
    this.lives = new Map(lives);
  }

  open(start: Micros, at: Micros): void {
    if (this.lives.has(start)) return;
    this.lives.set(start, { start, openedAt: at, firedAt: null, closedAt: null });
    if (this.lives.size > mostLives) this.lives.delete(this.lives.keys().next().value!);
  }

  /** `held`: the window stays for what comes late. */
  fire(start: Micros, at: Micros, held: boolean): void {
    const life = this.lives.get(start);
    if (!life) return;
    const closedAt = held ? life.closedAt : (life.closedAt ?? at);
    this.lives.set(start, { ...life, firedAt: life.firedAt ?? at, closedAt });
  }

  close(start: Micros, at: Micros): void {
    const life = this.lives.get(start);
    if (life) this.lives.set(start, { ...life, closedAt: life.closedAt ?? at });
  }

  copy(): SpanLives {
    return new SpanLives(this.lives);
  }

  list(): readonly SpanLife[] {
    return [...this.lives.values()];
  }
}
