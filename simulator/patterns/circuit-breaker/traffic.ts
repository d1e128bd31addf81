import { unitExponential } from '../../kernel/exponential.ts';
import { type Micros, toMicros, toMs } from '../../kernel/time.ts';
import { Arrivals } from '../../parts/arrivals.ts';
import type { Workload } from '../../scenario/scenario.ts';
import type { BreakerWorld, CallRecord } from './kinds.ts';
import { type Outage, placesAt } from './outage.ts';

/** Orders and other requests, two streams of Poisson arrivals, merged in time; orders first at the same moment. */
export function traffic(world: BreakerWorld): Workload<CallRecord> {
  const { params, simulation } = world;
  const orders = new Arrivals(world.random('orders'), unitExponential, params.callsPerSecond);
  const others = new Arrivals(world.random('other requests'), unitExponential, params.otherCallsPerSecond);
  const otherLuck = world.random('other request time');
  const outage = generatedOutage(world);
  const order = orderMaker(world, outage);
  return {
    peek: () => Math.min(orders.nextAt, others.nextAt),
    take() {
      if (orders.nextAt <= others.nextAt) {
        const record = order(orders.number, orders.nextAt);
        orders.advance();
        return record;
      }
      const latencyMs = spread(params.otherLatencyMs, otherLuck.of(others.number));
      const record = {
        t: others.nextAt,
        ok: true,
        latencyMs,
        ignored: false,
        request: 'other',
        host: 0,
        failsAgain: null,
        places: null,
        outage: null,
      } as const;
      others.advance();
      return record;
    },
    parameterSet(name) {
      if (name === 'callsPerSecond') orders.setRate(simulation.now, params.callsPerSecond);
      if (name === 'otherCallsPerSecond') others.setRate(simulation.now, params.otherCallsPerSecond);
    },
    actionDone(name) {
      if (name === 'heal-service') outage.until = Math.min(outage.until, simulation.now);
    },
  };
}

function generatedOutage({ params }: BreakerWorld): Outage {
  return { from: toMicros(params.outageAtMs), until: toMicros(params.outageAtMs + params.outageMs) };
}

/** As many as the parameter `retries` may ask for. */
const mostRetries = 10;

/**
 * What the n-th order meets at its time: its own luck, keyed by n, under the weather of that moment. Where only one thing
 * can happen its luck need not be asked: no other draw is moved by that.
 */
function orderMaker(world: BreakerWorld, outage: Outage): (number: number, t: Micros) => CallRecord {
  const { params } = world;
  const latencyLuck = world.random('service time');
  const failureLuck = world.random('background failure');
  const faultLuck = world.random("caller's fault");
  const hostLuck = world.random('host');
  return (number, t) => {
    const host = params.hosts > 1 ? Math.floor(hostLuck.of(number).uniform() * params.hosts) : 0;
    const isHit = host === 0;
    const inOutage = isHit && t >= outage.from && t < outage.until;
    const latencyMs = spread(params.latencyMs, latencyLuck.of(number)) + (inOutage ? delayIn(outage, t, params) : 0);
    const ignored = params.callerFaultProbability > 0 && faultLuck.of(number).uniform() < params.callerFaultProbability;
    const failure = failureLuck.of(number);
    const fails = failure.uniform() < params.failureProbability || (inOutage && params.outageKind === 'errors');
    let failsAgain = 0;
    while (failsAgain < mostRetries && failure.uniform() < params.failureProbability) failsAgain++;
    return {
      t,
      ok: !fails && !ignored,
      latencyMs,
      ignored,
      request: 'order',
      host,
      failsAgain,
      places: isHit ? placesAt(outage, t, params) : params.serviceConcurrency,
      outage: inOutage,
    };
  };
}

/** A silent service answers when it is back; a slow one answers late; one with errors fails as fast as it works. */
function delayIn(outage: Outage, t: Micros, params: BreakerWorld['params']): number {
  switch (params.outageKind) {
    case 'silence':
      return toMs(outage.until - t);
    case 'slow':
      return params.outageLatencyMs;
    case 'errors':
      return 0;
  }
}

/** An exponential span with this mean, in whole microseconds. */
function spread(meanMs: number, luck: Parameters<typeof unitExponential>[0]): number {
  return toMs(Math.round(unitExponential(luck) * meanMs * 1000));
}
