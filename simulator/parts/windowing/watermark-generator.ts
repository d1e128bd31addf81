import type { EventHandle } from '../../kernel/simulation.ts';
import { type Micros, toMicros } from '../../kernel/time.ts';
import type { WindowWorld } from './kinds.ts';
import type { WindowRecord } from './params.ts';
import { type Source, SourceTimes } from './source-times.ts';

/**
 * Suggests watermarks: the slowest active source's latest event time, less the out-of-order bound; while no source is active
 * it suggests nothing. As Flink's BoundedOutOfOrdernessWatermarks and WatermarksWithIdleness, and the minimum over inputs, but
 * for two things: Flink's may go on to the largest when the last input falls idle, and its inputs are there before their first event.
 */
export class WatermarkGenerator {
  private readonly world: WindowWorld;
  private readonly suggest: (watermark: Micros, cause: number) => void;
  private readonly sources = new SourceTimes();
  private pendingTick: EventHandle | null = null;
  private latestCause = 0;

  constructor(world: WindowWorld, suggest: (watermark: Micros, cause: number) => void) {
    this.world = world;
    this.suggest = suggest;
  }

  /** Takes note of an event; `cause` is its entry. */
  observe(record: WindowRecord, cause: number): void {
    this.restartIdleTimer(this.sources.observe(record.source, record.t));
    this.somethingNew(cause);
  }

  stop(): void {
    const { simulation } = this.world;
    if (this.pendingTick !== null) simulation.cancel(this.pendingTick);
    for (const { timer } of this.sources) if (timer !== null) simulation.cancel(timer);
  }

  /** Periodic watermarks are made at multiples of the period; those that could bring nothing new are left out. */
  private somethingNew(cause: number): void {
    const { params, simulation } = this.world;
    this.latestCause = cause;
    const period = toMicros(params.watermarkEveryMs);
    if (period === 0) this.generate();
    else if (this.pendingTick === null) {
      const next = Math.max(1, Math.ceil(simulation.now / period)) * period;
      this.pendingTick = simulation.background(next - simulation.now, this.tick);
    }
  }

  private readonly tick = (): void => {
    this.pendingTick = null;
    this.generate();
  };

  private generate(): void {
    const slowest = this.sources.slowestLatest;
    if (slowest > -Infinity) this.suggest(slowest - toMicros(this.world.params.outOfOrderMs), this.latestCause);
  }

  private restartIdleTimer(source: Source): void {
    const { params, simulation } = this.world;
    if (source.timer !== null) simulation.cancel(source.timer);
    source.timer =
      params.idleMs === null ? null : simulation.background(toMicros(params.idleMs), this.fallIdle, source.index);
  }

  private readonly fallIdle = (index: number): void => {
    const source = this.sources.at(index);
    source.timer = null;
    this.sources.markIdle(source);
    this.somethingNew(this.world.emit('source-idle', 'watermark', null, null, { source: source.name }));
  };
}
