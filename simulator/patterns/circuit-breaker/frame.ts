import { type Micros, toMicros } from '../../kernel/time.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { Setting } from '../../scenario/scenario.ts';
import type { Answer, BreakerView, CallSpan, Counts, Span } from './frame-parts.ts';
import type { BreakerEntry, BreakerState } from './kinds.ts';
import { followLimits, type Limits, limitsOf } from './limits.ts';
import { OutcomeLog, type WindowView } from './outcome-log.ts';
import type { BreakerParams } from './params.ts';
import { followService, type ServiceState, type ServiceView, serviceAt, wellService } from './service-view.ts';

/** What is to be seen of the shop, its breaker and the service at a moment. */
export interface BreakerFrame {
  readonly at: Micros;
  readonly breakers: readonly BreakerView[];
  readonly calls: readonly CallSpan[];
  readonly others: readonly Span[];
  /** Orders that keep their worker until they call again. */
  readonly retrying: readonly Span[];
  /** What the first breaker counts. */
  readonly window: WindowView;
  /** The latest answers, the newest last. */
  readonly answers: readonly Answer[];
  readonly refusedOthers: readonly Micros[];
  readonly service: ServiceView;
  readonly counts: Counts;
  /** The parameters that the picture shows, as they are now. */
  readonly limits: Limits;
}

interface State {
  breakers: BreakerView[];
  readonly calls: Map<number, CallSpan>;
  readonly others: Map<number, Span>;
  retrying: Span[];
  readonly logs: readonly OutcomeLog[];
  readonly answers: Answer[];
  readonly refusedOthers: Micros[];
  readonly service: ServiceState;
  readonly counts: { -readonly [Name in keyof Counts]: Counts[Name] };
  limits: Limits;
}

const keptAnswers = 160;

export const frameFold: Fold<Setting<BreakerParams>, BreakerEntry, State, BreakerFrame> = {
  initial({ params, recorded }) {
    const count = params.breakerPerHost ? params.hosts : 1;
    const first: BreakerView = { state: 'closed', since: 0, until: null, successes: 0, from: null, reason: null };
    return {
      breakers: Array.from({ length: count }, () => first),
      calls: new Map(),
      others: new Map(),
      retrying: [],
      logs: Array.from({ length: count }, () => new OutcomeLog()),
      answers: [],
      refusedOthers: [],
      service: wellService(params, recorded),
      counts: { refused: 0, fallbacks: 0, othersRefused: 0 },
      limits: limitsOf(params),
    };
  },
  apply(state, entry) {
    switch (entry.kind) {
      case 'call-started':
        state.calls.set(entry.subject, {
          number: entry.subject,
          host: entry.data.host,
          trial: entry.data.trial,
          startedAt: entry.at,
          waitsUntil: null,
        });
        break;
      case 'attempt-failed': {
        const call = state.calls.get(entry.subject)!;
        state.calls.set(entry.subject, { ...call, waitsUntil: entry.at + toMicros(entry.data.retryInMs) });
        counted(state, entry);
        break;
      }
      case 'call-ended':
        callEnded(state, entry);
        break;
      case 'call-refused':
        state.counts.refused++;
        answered(state, entry.data.answeredBy, {
          number: entry.subject,
          startedAt: null,
          at: entry.at,
          trial: false,
          came: entry.data.reason,
          answeredBy: entry.data.answeredBy,
        });
        break;
      case 'transition':
      case 'restarted':
        breakerMoved(state, entry);
        break;
      case 'service-changed':
      case 'action':
        followService(state.service, entry);
        state.limits = followLimits(state.limits, entry);
        break;
      case 'other-started':
        state.others.set(entry.subject, span(entry.subject, entry.at, entry.data.takesMs));
        break;
      case 'other-ended':
        state.others.delete(entry.subject);
        break;
      case 'other-refused':
        state.counts.othersRefused++;
        keep(state.refusedOthers, entry.at);
        break;
    }
  },
  snapshot: (state) => ({
    breakers: [...state.breakers],
    calls: new Map(state.calls),
    others: new Map(state.others),
    retrying: state.retrying,
    logs: state.logs.map((log) => log.fork()),
    answers: [...state.answers],
    refusedOthers: [...state.refusedOthers],
    service: { ...state.service, ill: new Map(state.service.ill) },
    counts: { ...state.counts },
    limits: state.limits,
  }),
  view: (state, at) => ({
    at,
    breakers: [...state.breakers],
    calls: [...state.calls.values()],
    others: [...state.others.values()],
    retrying: state.retrying.filter(({ endsAt }) => endsAt > at),
    window: state.logs[0]!.view(at, toMicros(state.limits.windowMs)),
    answers: [...state.answers],
    refusedOthers: [...state.refusedOthers],
    service: serviceAt(state.service, at, state.limits.serviceConcurrency),
    counts: { ...state.counts },
    limits: state.limits,
  }),
};

function callEnded(state: State, entry: Extract<BreakerEntry, { kind: 'call-ended' }>): void {
  const { subject: number, at, data } = entry;
  const { startedAt, trial } = state.calls.get(number)!;
  state.calls.delete(number);
  const answer = { number, startedAt, at, trial, came: data.outcome, answeredBy: data.answeredBy };
  answered(state, data.answeredBy, answer);
  if (data.retryInMs !== null)
    state.retrying = [...state.retrying.filter(({ endsAt }) => endsAt > at), span(number, at, data.retryInMs)];
  counted(state, entry);
}

function answered(state: State, by: string, answer: Answer): void {
  if (by === 'default' || by === 'cache') state.counts.fallbacks++;
  keep(state.answers, answer);
}

/** What a counted outcome does to the window, or to the row of successful trials. */
function counted(
  { breakers, logs }: State,
  { at, data }: Extract<BreakerEntry, { kind: 'call-ended' | 'attempt-failed' }>,
): void {
  if (!data.counted) return;
  const breaker = breakers[data.breaker]!;
  if (data.failureRate !== null) logs[data.breaker]!.add(at, data.failed);
  else if (!data.failed) breakers[data.breaker] = { ...breaker, successes: breaker.successes + 1 };
}

function breakerMoved(
  { breakers, logs }: State,
  entry: Extract<BreakerEntry, { kind: 'transition' | 'restarted' }>,
): void {
  const { at, kind, data } = entry;
  const state = (kind === 'transition' ? data.to : data.state) as BreakerState;
  const until = data.openForMs === null ? null : at + toMicros(data.openForMs);
  const from = kind === 'transition' ? data.from : state;
  const reason = kind === 'transition' ? data.reason : null;
  breakers[data.breaker] = { state, since: at, until, successes: 0, from, reason };
  if (state === 'closed') logs[data.breaker]!.clear();
}

function span(number: number, startedAt: Micros, takesMs: number): Span {
  return { number, startedAt, endsAt: startedAt + toMicros(takesMs) };
}

function keep<T>(list: T[], latest: T): void {
  list.push(latest);
  if (list.length > keptAnswers) list.shift();
}
