import { durationWords, percentWords } from '#simulator/kernel/words.ts';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import type { BreakerView } from '#simulator/patterns/circuit-breaker/frame-parts.ts';
import { breakerTones } from '#simulator/patterns/circuit-breaker/tones.ts';
import { clockText } from '../../pictures/clock.ts';
import { freshness } from '../../pictures/motion.ts';
import type { LiveStates } from '../../pictures/state-chart-text.ts';

export function serviceWords({ service: { health, since, places }, limits, at }: BreakerFrame): string {
  const from = since === null ? '' : ` since ${clockText(since, { decimals: 0, hours: at >= 3.6e9, days: false })}`;
  return health === 'recovering' ? `recovering, ${places} of ${limits.serviceConcurrency} up` : `${health}${from}`;
}

/** What keeps the breaker in its state. */
export function breakerWords({ breakers, limits }: BreakerFrame): string {
  if (breakers.length > 1) {
    const open = breakers.filter(({ state }) => state === 'open').length;
    return `${open} of ${breakers.length} open`;
  }
  const { state, reason } = breakers[0]!;
  if (state === 'closed') return `opens at ${percentWords(limits.failureRateThreshold)} failed`;
  return state === 'half-open' ? 'trial calls may pass' : openWords(reason);
}

function openWords(reason: string | null): string {
  switch (reason) {
    case 'failure-rate':
      return 'too many calls failed';
    case 'slow-call-rate':
      return 'too many were slow';
    case 'trial-failed':
      return 'a trial failed';
    default:
      return 'forced open';
  }
}

/** Where the window stands: of the first breaker, while it is closed; else nothing new is counted in it. */
export function windowWords({ breakers, window: { calls, failed }, limits }: BreakerFrame): string {
  const { state, successes, from } = breakers[0]!;
  if (state === 'open') return 'window at rest';
  if (state === 'half-open') return `${successes} of ${limits.successThreshold} trials in a row`;
  if (calls === 0) return from === null ? 'no calls yet' : 'emptied';
  return `${percentWords(wholePercent(failed / calls, limits.failureRateThreshold))} of ${calls.toLocaleString('en-US')} failed`;
}

/** Rounded, but never up to a threshold that is not reached: there the breaker would seem to be late. */
function wholePercent(rate: number, threshold: number): number {
  const percent = Math.round(100 * rate) / 100;
  return rate < threshold && percent >= threshold ? Math.floor(100 * rate) / 100 : percent;
}

export function windowName({ limits }: BreakerFrame): string {
  return `last ${durationWords(limits.windowMs)
    .replace(/^1 (?=min$|h$|s$)/, '')
    .replace(/^min$/, 'minute')
    .replace(/^h$/, 'hour')}`;
}

const freshFor = 2_500_000;
const longestNote = 5;

/** The state chart of one breaker, or of several: then each state says how many are in it. */
export function liveOf({ breakers, limits, at }: BreakerFrame): LiveStates {
  const newest = breakers.reduce((latest, each) => (each.since > latest.since ? each : latest));
  const states = Object.entries(breakerTones).map(([name, tone]) => {
    const inIt = breakers.filter(({ state }) => state === name);
    const note = breakers.length > 1 ? String(inIt.length) : trialsNote(inIt[0], limits.successThreshold);
    return [name, { isLive: inIt.length > 0, tone, note, timer: timerOf(inIt, at) }] as const;
  });
  const { from, state, since } = newest;
  const isTold = from !== null && from !== state;
  return {
    states: Object.fromEntries(states),
    taken: isTold ? { from, to: state, fresh: freshness(since, at, freshFor) } : null,
  };
}

function trialsNote(breaker: BreakerView | undefined, threshold: number): string {
  const note = breaker?.state === 'half-open' ? `${breaker.successes}/${threshold}` : '';
  return note.length <= longestNote ? note : '';
}

/** The open time that is over first. */
function timerOf(breakers: readonly BreakerView[], at: number): { share: number; text: string } | null {
  const running = breakers.filter(({ until }) => until !== null);
  if (running.length === 0) return null;
  const { since, until } = running.reduce((first, each) => (each.until! < first.until! ? each : first));
  const left = until! - at;
  return { share: (at - since) / Math.max(until! - since, 1), text: leftWords(left / 1e6) };
}

function leftWords(seconds: number): string {
  if (seconds < 9.95) return seconds.toFixed(1);
  if (seconds < 600) return String(Math.round(seconds));
  return seconds < 36_000 ? `${Math.round(seconds / 60)}m` : `${Math.round(seconds / 3600)}h`;
}
