import type { Micros } from '../../kernel/time.ts';
import type { Accumulator } from './aggregate.ts';

/** A window of one key: the half-open span [start, end) of event time. */
export interface WindowSpan {
  readonly key: string | null;
  readonly start: Micros;
  readonly end: Micros;
}

/** Which windows an event of time t belongs to: `join` is called for each, in order of start. */
export type Assign = (t: Micros, join: (start: Micros, end: Micros) => void) => void;

/**
 * Every decision of a stream cut into event-time windows. A scenario adds how windows are assigned; a mutant gets one wrong.
 * Watermark, lateness and firing as in Akidau et al., "The Dataflow Model" (VLDB 2015), and Apache Flink, whose watermark
 * `max − bound − 1 ms` and firing condition `watermark ≥ end − 1 ms` amount to the same.
 */
export interface WindowRules {
  readonly assign: Assign;
  /** The watermark after what the events seen so far suggest. */
  nextWatermark(current: Micros, suggested: Micros): Micros;
  /** Whether nothing more is expected for a window: it fires, and what still comes for it is late. */
  isComplete(end: Micros, watermark: Micros): boolean;
  /** Whether a late event is dropped. The closing line is the watermark less the allowed lateness, and never goes back. */
  isTooLate(end: Micros, closingLine: Micros): boolean;
  /** Whether a window that has fired is forgotten. */
  isForgotten(end: Micros, closingLine: Micros): boolean;
  /** What an event does to a window that it belongs to. */
  join(content: Accumulator, value: number, late: boolean): void;
  /** The number of a result, given how often the window fired before. */
  revision(firings: number): number;
  /** Which of two windows that end together fires first: a rule of this simulator's own, for real systems promise no order. */
  firingOrder(a: WindowSpan, b: WindowSpan): number;
}

export const windowRules: Omit<WindowRules, 'assign'> = {
  nextWatermark: (current, suggested) => Math.max(current, suggested),
  isComplete: (end, watermark) => watermark >= end,
  isTooLate: (end, closingLine) => closingLine >= end,
  isForgotten: (end, closingLine) => closingLine >= end,
  join: (content, value) => content.add(value),
  revision: (firings) => firings,
  firingOrder: (a, b) => a.start - b.start || compareKeys(a.key, b.key),
};

/** Null first, then by code units. */
export function compareKeys(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
