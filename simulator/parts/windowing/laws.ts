import { toMicros } from '../../kernel/time.ts';
import type { AnyEntry } from '../../kernel/trace.ts';
import { setValue } from '../../scenario/control.ts';
import type { Law } from '../../scenario/scenario.ts';
import type { WindowEntry, WindowSetting } from './kinds.ts';
import type { WindowParams } from './params.ts';
import { WindowMap } from './window-map.ts';

type WindowLaw = Law<WindowParams, WindowEntry>;

export const watermarkOnlyAdvances: WindowLaw = {
  id: 'watermark-only-advances',
  statement: 'The watermark never goes back.',
  kinds: ['watermark-advanced'],
  watch(_, broken) {
    let last = -Infinity;
    return {
      apply(entry) {
        if (entry.kind !== 'watermark-advanced') return;
        const { watermarkMs } = entry.data;
        if (watermarkMs <= last) broken(entry.at, `the watermark goes from ${last} ms to ${watermarkMs} ms`);
        last = watermarkMs;
      },
    };
  },
};

export const inFiringOrder: WindowLaw = {
  id: 'in-firing-order',
  statement: 'Windows that fire at once do so in order of end, then start, then key.',
  kinds: ['window-fired'],
  watch(_, broken) {
    let cause: number | null = null;
    let last: { key: string | null; start: number; end: number } | null = null;
    return {
      apply(entry) {
        if (entry.kind !== 'window-fired') return;
        const { key, start, end } = entry.data;
        const isAfter =
          last === null || (end - last.end || start - last.start || Number(isLaterKey(key, last.key))) > 0;
        if (entry.cause === cause && !isAfter)
          broken(
            entry.at,
            `the window of ${key} that ends at ${end} ms fires after the one of ${last?.key} that ends at ${last?.end} ms`,
          );
        cause = entry.cause;
        last = { key, start, end };
      },
    };
  },
};

/** Told apart from the model's own comparison, which may be wrong. */
function isLaterKey(key: string | null, than: string | null): boolean {
  return key !== null && (than === null || key > than);
}

export const onceForEachRevision: WindowLaw = {
  id: 'once-for-each-revision',
  statement: 'A window fires once for each revision: 0, 1, 2, …',
  kinds: ['window-fired'],
  watch(_, broken) {
    const firings = new WindowMap<number>();
    return {
      apply(entry) {
        if (entry.kind !== 'window-fired') return;
        const { key, start, end, revision } = entry.data;
        const expected = firings.get(key, start) ?? 0;
        if (revision !== expected)
          broken(
            entry.at,
            `the window of ${key} that ends at ${end} ms fires as revision ${revision}, not ${expected}`,
          );
        firings.set(key, start, expected + 1);
      },
    };
  },
};

/** The watermark less the allowed lateness, in µs, followed along a trace; it never goes back. */
export class ClosingLine {
  at = -Infinity;
  private watermark = -Infinity;
  private allowedMs: number;

  constructor({ params }: WindowSetting) {
    this.allowedMs = params.allowedLatenessMs;
  }

  /** Returns whether the entry moved the line. */
  follow(entry: WindowEntry): boolean {
    if (entry.kind === 'action') this.allowedMs = setValue(entry as AnyEntry, 'allowedLatenessMs', this.allowedMs);
    else if (entry.kind === 'watermark-advanced') this.watermark = toMicros(entry.data.watermarkMs);
    else if (entry.kind === 'input-ended') this.watermark = Infinity;
    else return false;
    const before = this.at;
    this.at = Math.max(before, this.watermark - toMicros(this.allowedMs));
    return this.at > before;
  }
}
