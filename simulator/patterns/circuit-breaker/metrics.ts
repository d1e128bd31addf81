import { ratio, Samples, TimeWeighted } from '../../kernel/statistics.ts';
import { type Micros, toMs } from '../../kernel/time.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { MetricValues, Setting } from '../../scenario/scenario.ts';
import type { BreakerEntry } from './kinds.ts';
import { metrics } from './metrics.data.ts';
import { copyOfTally, followOutage, noOutageYet, type OutageTally } from './outage-tally.ts';
import type { BreakerParams } from './params.ts';

export { metrics };
export type BreakerMetric = keyof typeof metrics;

type Counts = Record<
  | 'calls'
  | 'succeeded'
  | 'failed'
  | 'refused'
  | 'fallbacks'
  | 'errors'
  | 'transitions'
  | 'inOutage'
  | 'attempts'
  | 'orders'
  | 'ordersFailed'
  | 'others'
  | 'othersRefused',
  number
>;

interface State {
  readonly counts: Counts;
  readonly open: TimeWeighted;
  readonly halfOpen: TimeWeighted;
  readonly breakers: number;
  readonly latencies: Samples;
  readonly outage: OutageTally;
  busyMax: number;
  /** When the last call ended that succeeded. */
  lastGoodAt: Micros | null;
  oldestAnswer: Micros | null;
}

export const metricFold: Fold<Setting<BreakerParams>, BreakerEntry, State, MetricValues<BreakerMetric>> = {
  initial: (setting) => ({
    counts: {
      calls: 0,
      succeeded: 0,
      failed: 0,
      refused: 0,
      fallbacks: 0,
      errors: 0,
      transitions: 0,
      inOutage: 0,
      attempts: 0,
      orders: 0,
      ordersFailed: 0,
      others: 0,
      othersRefused: 0,
    },
    open: new TimeWeighted(),
    halfOpen: new TimeWeighted(),
    breakers: setting.params.breakerPerHost ? setting.params.hosts : 1,
    latencies: new Samples(),
    outage: noOutageYet(setting),
    busyMax: 0,
    lastGoodAt: null,
    oldestAnswer: null,
  }),
  apply(state, entry) {
    const { counts } = state;
    followOutage(state.outage, entry);
    switch (entry.kind) {
      case 'call-started':
        counts.calls++;
        counts.attempts++;
        state.busyMax = Math.max(state.busyMax, entry.data.workersBusy);
        break;
      case 'attempt-failed':
        counts.attempts++;
        if (entry.data.inOutage) counts.inOutage++;
        break;
      case 'call-ended':
        if (entry.data.outcome === 'success') counts.succeeded++;
        else counts.failed++;
        if (entry.data.outcome === 'success') state.lastGoodAt = entry.at;
        if (entry.data.inOutage) counts.inOutage++;
        answered(state, entry.data.answeredBy, entry.at);
        if (entry.data.retryInMs === null) orderEnded(state, entry.data.answeredBy);
        state.latencies.add(entry.data.latencyMs);
        break;
      case 'call-refused':
        counts.calls++;
        counts.refused++;
        answered(state, entry.data.answeredBy, entry.at);
        orderEnded(state, entry.data.answeredBy);
        state.latencies.add(0);
        break;
      case 'transition':
        counts.transitions++;
        moved(state.open, entry.at, 'open', entry.data);
        moved(state.halfOpen, entry.at, 'half-open', entry.data);
        break;
      case 'other-started':
        counts.others++;
        state.busyMax = Math.max(state.busyMax, entry.data.workersBusy);
        break;
      case 'other-refused':
        counts.others++;
        counts.othersRefused++;
        break;
    }
  },
  snapshot: (state) => ({
    ...state,
    counts: { ...state.counts },
    open: state.open.copy(),
    halfOpen: state.halfOpen.copy(),
    latencies: state.latencies.fork(),
    outage: copyOfTally(state.outage),
  }),
  view(state, at) {
    const { counts, breakers } = state;
    const [p50, p99] = state.latencies.percentiles(0.5, 0.99);
    return {
      calls: counts.calls,
      succeeded: counts.succeeded,
      failed: counts.failed,
      refused: counts.refused,
      fallbacks: counts.fallbacks,
      timeOpenMs: toMs(state.open.areaUntil(at)) / breakers,
      timeHalfOpenMs: toMs(state.halfOpen.areaUntil(at)) / breakers,
      transitions: counts.transitions,
      clientErrorRatio: ratio(counts.errors, counts.calls),
      orderErrorRatio: ratio(counts.ordersFailed, counts.orders),
      p50LatencyMs: p50!,
      p99LatencyMs: p99!,
      serviceCallsDuringOutage: counts.inOutage,
      attempts: counts.attempts,
      timeToOpenMs: state.outage.timeToOpenMs,
      timeToCloseMs: state.outage.timeToCloseMs,
      falseTrips: state.outage.falseTrips,
      oldestAnswerMs: state.oldestAnswer === null ? null : toMs(state.oldestAnswer),
      otherCalls: counts.others,
      otherRefused: counts.othersRefused,
      otherRefusedRatio: ratio(counts.othersRefused, counts.others),
      workersBusyMax: state.busyMax,
    };
  },
};

function answered(state: State, by: string, at: Micros): void {
  if (by === 'error') state.counts.errors++;
  else if (by !== 'service') state.counts.fallbacks++;
  if (by === 'cache') state.oldestAnswer = Math.max(state.oldestAnswer ?? 0, at - (state.lastGoodAt ?? at));
}

/** Counts how many breakers are in `state`, over time. */
function moved(inState: TimeWeighted, at: number, state: string, { from, to }: { from: string; to: string }): void {
  if (to === state) inState.set(at, inState.value + 1);
  if (from === state) inState.set(at, inState.value - 1);
}

/** Retries outside the breaker make several calls of one order: what counts for the customer is the last. */
function orderEnded({ counts }: State, by: string): void {
  counts.orders++;
  if (by === 'error') counts.ordersFailed++;
}
