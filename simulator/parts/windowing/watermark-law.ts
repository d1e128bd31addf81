import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import type { AnyEntry } from '../../kernel/trace.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { WindowEntry } from './kinds.ts';
import type { WindowParams } from './params.ts';

/** Told from the arrivals alone: a watermark that was made wrongly contradicts them. */
export const watermarkFollowsEvents: Law<WindowParams, WindowEntry> = {
  id: 'watermark-follows-events',
  statement:
    'The watermark is the latest event time less the out-of-order bound, that of the slowest source which is not idle.',
  kinds: ['action', 'event-arrived', 'source-idle', 'watermark-advanced'],
  watch({ params }, broken) {
    const sources = new SlowestSource();
    let { outOfOrderMs, watermarkEveryMs } = params;
    let watermark: Micros = -Infinity;
    let due: Micros = -Infinity;
    const judge = (at: Micros): void => {
      if (watermark < due) broken(at, `the watermark should have reached ${toMs(due)} ms`);
      due = -Infinity;
    };
    // A watermark that is made now and then may lag behind; one for every event may not.
    const expectAtOnce = (): void => {
      if (watermarkEveryMs === 0 && sources.latest < Infinity) due = sources.latest - toMicros(outOfOrderMs);
    };
    return {
      apply(entry) {
        if (entry.kind === 'watermark-advanced') {
          watermark = toMicros(entry.data.watermarkMs);
          const expected = sources.latest - toMicros(outOfOrderMs);
          if (watermark !== expected)
            broken(entry.at, `the watermark is ${entry.data.watermarkMs} ms, the events say ${toMs(expected)} ms`);
        } else if (entry.kind === 'event-arrived') {
          judge(entry.at);
          sources.heardOf(entry.data.source, toMicros(entry.data.t));
          expectAtOnce();
        } else if (entry.kind === 'source-idle') {
          judge(entry.at);
          sources.fellIdle(entry.data.source);
          expectAtOnce();
        } else if (entry.kind === 'action') {
          judge(entry.at);
          outOfOrderMs = setValue(entry as AnyEntry, 'outOfOrderMs', outOfOrderMs);
          watermarkEveryMs = setValue(entry as AnyEntry, 'watermarkEveryMs', watermarkEveryMs);
        }
      },
      end: judge,
    };
  },
};

/** The latest event time of the source that is furthest behind, the idle ones left out. */
class SlowestSource {
  /** Infinity while all are idle. */
  latest: Micros = Infinity;
  private readonly active = new Map<string | null, Micros>();
  private readonly idle = new Map<string | null, Micros>();

  heardOf(source: string | null, t: Micros): void {
    const before = this.active.get(source);
    if (before !== undefined && t <= before) return;
    this.active.set(source, before === undefined ? Math.max(t, this.idle.get(source) ?? t) : t);
    if (before === undefined || before === this.latest) this.look();
  }

  fellIdle(source: string | null): void {
    this.idle.set(source, this.active.get(source)!);
    this.active.delete(source);
    this.look();
  }

  private look(): void {
    this.latest = Infinity;
    for (const latest of this.active.values()) if (latest < this.latest) this.latest = latest;
  }
}
