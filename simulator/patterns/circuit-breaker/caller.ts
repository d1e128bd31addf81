import { toMicros, toMs } from '../../kernel/time.ts';
import type { Breaker } from './breaker.ts';
import type { Call, Order } from './calls.ts';
import { createFallback, type Fallback } from './fallback.ts';
import type { AnsweredBy, BreakerWorld, CallRecord } from './kinds.ts';
import type { RetryLuck } from './retry.ts';
import { type CountedOutcome, countOutcome } from './rules.ts';
import type { Service } from './service.ts';
import type { Workers } from './workers.ts';

/** Takes orders through the breaker to the service and answers them, by a fallback where it must. */
export class Caller {
  private readonly world: BreakerWorld;
  private readonly service: Service;
  private readonly breakers: readonly Breaker[];
  private readonly workers: Workers;
  private readonly luck: RetryLuck;
  private readonly fallback: Fallback;
  private readonly calls = new Map<number, Call>();
  private readonly ordersWaiting = new Map<number, Order>();
  private ordered = 0;
  private made = 0;
  private waits = 0;

  constructor(world: BreakerWorld, service: Service, breakers: readonly Breaker[], workers: Workers, luck: RetryLuck) {
    this.world = world;
    this.service = service;
    this.breakers = breakers;
    this.workers = workers;
    this.luck = luck;
    this.fallback = createFallback(world);
  }

  /** A record that names no request is a bare call and needs no worker. */
  order(record: CallRecord): void {
    const number = this.ordered++;
    const needsWorker = record.request === 'order';
    if (needsWorker && !this.workers.take()) this.refuse(++this.made, record, 'no-worker', 'error');
    else this.call({ number, record, hasWorker: needsWorker, retries: 0 }, record);
  }

  private call(order: Order, record: CallRecord): void {
    const number = ++this.made;
    const breaker = this.breakers[this.breakerOf(record)] ?? null;
    const permission = breaker?.ask() ?? null;
    if (typeof permission === 'string') {
      this.refuse(number, record, permission, this.fallback.answer());
      this.finish(order);
      return;
    }
    const attempt = this.service.attempt(record, order);
    const { inOutage } = attempt;
    const started = this.world.emit('call-started', 'shop', number, null, {
      host: record.host,
      breaker: this.breakerOf(record),
      trial: permission?.trial ?? false,
      inOutage,
      takesMs: toMs(attempt.takes),
      workersBusy: this.workers.busy,
    });
    this.calls.set(number, {
      number,
      order,
      breaker,
      permission,
      startedAt: this.world.simulation.now,
      started,
      record,
      attempt,
    });
    this.world.simulation.after(attempt.takes, this.endAttempt, number);
  }

  private readonly endAttempt = (number: number): void => {
    const call = this.calls.get(number)!;
    this.service.leave(call.record);
    if (this.world.params.retryInside && this.mayRetry(call)) this.tryAgain(call);
    else this.endCall(call);
  };

  private mayRetry({ attempt, order }: Call): boolean {
    return attempt.outcome !== 'success' && !attempt.ignored && order.retries < this.world.params.retries;
  }

  /** Another attempt within the same call; the one that failed counts all the same. */
  private tryAgain(call: Call): void {
    const { retryDelayMs } = this.world.params;
    const attempt = ++call.order.retries;
    const breaker = this.breakerOf(call.record);
    const { inOutage } = call.attempt;
    this.tellBreaker(call, (counted, { failed, slow }, failureRate) =>
      this.world.emit('attempt-failed', 'shop', call.number, call.started, {
        breaker,
        attempt,
        inOutage,
        counted,
        failed,
        slow,
        failureRate,
        retryInMs: retryDelayMs,
      }),
    );
    this.world.simulation.after(toMicros(retryDelayMs), this.attemptAgain, call.number);
  }

  private readonly attemptAgain = (number: number): void => {
    const call = this.calls.get(number)!;
    call.record = this.luck.again(call.order.record, call.order.retries);
    call.attempt = this.service.attempt(call.record, call.order);
    this.world.simulation.after(call.attempt.takes, this.endAttempt, number);
  };

  private endCall(call: Call): void {
    const { number, started, attempt, record, order, startedAt } = call;
    const { now } = this.world.simulation;
    this.calls.delete(number);
    if (attempt.outcome === 'success') this.fallback.noteSuccess();
    const retries = !this.world.params.retryInside && this.mayRetry(call);
    // A fallback would only hide from the caller what the caller got wrong.
    const failedBy = retries || attempt.ignored ? 'error' : this.fallback.answer();
    const answeredBy = attempt.outcome === 'success' ? 'service' : failedBy;
    const { outcome, inOutage } = attempt;
    this.tellBreaker(call, (counted, { failed, slow }, failureRate) =>
      this.world.emit('call-ended', 'shop', number, started, {
        host: record.host,
        breaker: this.breakerOf(record),
        outcome,
        answeredBy,
        latencyMs: toMs(now - startedAt),
        inOutage,
        counted,
        failed,
        slow,
        failureRate,
        retryInMs: retries ? this.world.params.retryDelayMs : null,
      }),
    );
    if (call.permission) call.breaker?.release(call.permission);
    if (retries) this.retryLater(order);
    else this.finish(order);
  }

  /** Lets the outcome touch the breaker, if it still may; `note` writes it down before the state follows. */
  private tellBreaker(
    call: Call,
    note: (counted: boolean, outcome: CountedOutcome, failureRate: number | null) => number,
  ): void {
    const { breaker, permission, attempt } = call;
    const { slowCallRateThreshold } = this.world.params;
    const outcome = countOutcome(
      attempt.outcome === 'success',
      attempt.slow,
      slowCallRateThreshold !== null,
      permission?.trial ?? false,
    );
    const counts = breaker !== null && permission !== null && !attempt.ignored && breaker.isCurrent(permission);
    const failureRate = counts ? breaker.count(permission, outcome) : null;
    const cause = note(counts, outcome, failureRate);
    if (counts) breaker.judge(permission, outcome, cause);
  }

  /** Outside the breaker a retry is a call of its own; the order keeps its worker meanwhile. */
  private retryLater(order: Order): void {
    order.retries++;
    const ticket = ++this.waits;
    this.ordersWaiting.set(ticket, order);
    this.world.simulation.after(toMicros(this.world.params.retryDelayMs), this.retry, ticket);
  }

  private readonly retry = (ticket: number): void => {
    const order = this.ordersWaiting.get(ticket)!;
    this.ordersWaiting.delete(ticket);
    this.call(order, this.luck.again(order.record, order.retries));
  };

  private refuse(
    number: number,
    record: CallRecord,
    reason: 'open' | 'trials-full' | 'no-worker',
    answeredBy: AnsweredBy,
  ): void {
    const breaker = this.breakerOf(record);
    this.world.emit('call-refused', 'shop', number, null, { host: record.host, breaker, reason, answeredBy });
  }

  private finish(order: Order): void {
    if (order.hasWorker) this.workers.free();
  }

  private breakerOf(record: CallRecord): number {
    return this.world.params.breakerPerHost ? record.host : 0;
  }
}
