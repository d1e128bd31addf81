import type { Model } from '../../scenario/scenario.ts';
import { Breaker, type BreakerRules, breakerRules } from './breaker.ts';
import { Caller } from './caller.ts';
import type { BreakerWorld, CallRecord } from './kinds.ts';
import type { BreakerActions } from './params.ts';
import { retryLuck } from './retry.ts';
import { createService } from './service.ts';
import { createWorkers } from './workers.ts';

/** The shop: its workers, the breaker (or breakers) between it and the payment service, and the requests that come. */
export function breakerModel(
  world: BreakerWorld,
  rules: BreakerRules = breakerRules,
): Model<CallRecord, BreakerActions> {
  const service = createService(world);
  // Without a breaker there is none to force open or reset either.
  const count = world.params.breaker ? (world.params.breakerPerHost ? world.params.hosts : 1) : 0;
  const breakers = Array.from({ length: count }, (_, number) => new Breaker(world, number, rules));
  const workers = createWorkers(world);
  const luck = retryLuck();
  const caller = new Caller(world, service, breakers, workers, luck);
  const ill: boolean[] = [];

  /** The workload itself shows how the service is: nothing else in a recorded run could know. */
  function watchWeather({ host, outage }: CallRecord): void {
    if (outage === null || outage === (ill[host] ?? false)) return;
    ill[host] = outage;
    world.emit('service-changed', 'service', null, null, { host, ill: outage });
  }

  return {
    receive(record) {
      if (record.request === 'other') {
        workers.serveOther(record);
        return;
      }
      watchWeather(record);
      luck.saw(record);
      caller.order(record);
    },
    actions: {
      'fail-service': ({ failureProbability }) => service.fail(failureProbability),
      'slow-service': ({ latencyMs }) => service.slow(latencyMs),
      'heal-service': () => service.heal(),
      'force-open': (_, cause) => {
        for (const breaker of breakers) breaker.force(cause);
      },
      reset: (_, cause) => {
        for (const breaker of breakers) breaker.reset(cause);
      },
    },
  };
}
