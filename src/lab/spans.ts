import type { Micros } from '#simulator/kernel/time.ts';
import type { Tone } from '#simulator/scenario/scenario.ts';

/** One state of a ribbon, from its beginning to its end. */
export interface StateSpan {
  readonly from: Micros;
  readonly to: Micros;
  readonly state: string;
  readonly tone: Tone | null;
}

export interface RibbonSpans {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly StateSpan[];
}

/** No ribbon shows more spans than it has pixels; what is shorter than a thousandth of the run shares one with the next. */
const mostSpans = 1000;

/** Writes down a ribbon's states as they begin. */
export class SpanWriter {
  private readonly tones: Readonly<Record<string, Tone>>;
  private readonly begun: { at: Micros; state: string }[];

  constructor(first: string, tones: Readonly<Record<string, Tone>>) {
    this.tones = tones;
    this.begun = [{ at: 0, state: first }];
  }

  begin(at: Micros, state: string): void {
    if (this.begun.at(-1)!.state !== state) this.begun.push({ at, state });
  }

  end(endedAt: Micros): readonly StateSpan[] {
    const kept = this.begun.length > mostSpans ? this.withoutSlivers(endedAt / mostSpans) : this.begun;
    return kept.flatMap(({ at, state }, n) => {
      const to = kept[n + 1]?.at ?? endedAt;
      return to > at ? [{ from: at, to, state, tone: this.tones[state] ?? null }] : [];
    });
  }

  private withoutSlivers(least: Micros): readonly { at: Micros; state: string }[] {
    const kept: { at: Micros; state: string }[] = [];
    for (const [n, each] of this.begun.entries()) {
      const lasts = (this.begun[n + 1]?.at ?? Infinity) - each.at;
      if (lasts >= least || each.at - (kept.at(-1)?.at ?? -Infinity) >= least) kept.push(each);
    }
    return kept;
  }
}
