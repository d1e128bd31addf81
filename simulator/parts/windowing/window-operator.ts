import { toMs } from '../../kernel/time.ts';
import { watchEndOfInput } from './end-of-input.ts';
import type { WindowWorld } from './kinds.ts';
import type { WindowRecord } from './params.ts';
import type { WindowRules } from './rules.ts';
import { WatermarkGenerator } from './watermark-generator.ts';
import { Windows } from './windows.ts';

export interface WindowOperator {
  receive(record: WindowRecord): void;
  parameterSet(name: string, cause: number): void;
}

/** A stream cut into event-time windows: events join, the watermark moves, windows fire, are corrected and forgotten. */
export function windowOperator(world: WindowWorld, rules: WindowRules): WindowOperator {
  const { params } = world;
  const windows = new Windows(world, rules);
  const watermarks = new WatermarkGenerator(world, (suggested, cause) => {
    const watermark = rules.nextWatermark(windows.watermark, suggested);
    if (watermark === windows.watermark) return;
    const advance = world.emit('watermark-advanced', 'watermark', null, cause, { watermarkMs: toMs(watermark) });
    windows.advance(watermark, 'watermark', advance);
  });
  const input = watchEndOfInput(world, () => {
    watermarks.stop();
    windows.advance(Infinity, 'end', world.emit('input-ended', 'stream', null, null, {}));
  });
  let events = 0;

  return {
    receive(record) {
      const { source, value } = record;
      const key = params.keyed ? record.key : null;
      windows.join(key, record.t, value);
      const { start, missed, store } = windows;
      const data = {
        t: toMs(record.t),
        key,
        value,
        source,
        start: start === null ? null : toMs(start),
        missed,
        openWindows: store.size,
        stateEvents: store.events,
      };
      const cause = world.emit('event-arrived', 'stream', ++events, null, data);
      windows.correct(cause);
      watermarks.observe(record, cause);
      input.received();
    },
    parameterSet(name, cause) {
      if (name === 'allowedLatenessMs') windows.close(cause);
    },
  };
}
