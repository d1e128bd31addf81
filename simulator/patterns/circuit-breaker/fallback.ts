import { toMicros } from '../../kernel/time.ts';
import type { AnsweredBy, BreakerWorld } from './kinds.ts';

/** What answers a call that was refused or failed. */
export interface Fallback {
  answer(): AnsweredBy;
  /** A call succeeded: its answer is the latest good one from now on. */
  noteSuccess(): void;
}

export function createFallback({ params, simulation }: BreakerWorld): Fallback {
  let lastGoodAt = -Infinity;
  return {
    answer() {
      if (params.fallback === 'default') return 'default';
      const isFresh = simulation.now - lastGoodAt <= toMicros(params.cacheMs);
      return params.fallback === 'cached' && isFresh ? 'cache' : 'error';
    },
    noteSuccess() {
      lastGoodAt = simulation.now;
    },
  };
}
