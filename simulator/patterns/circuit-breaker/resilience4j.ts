import type { ValuesOf } from '../../scenario/field.ts';
import type { BreakerParams } from './params.ts';

/**
 * The same settings for Resilience4j, as a Spring Boot `application.yml`.
 * Source: https://resilience4j.readme.io/docs/circuitbreaker ("Create and configure a CircuitBreaker").
 */
export function resilience4jYaml(params: ValuesOf<BreakerParams>): string {
  const { failureRateThreshold, windowMs, minimumCalls, openMs, successThreshold, slowCallMs, timeoutMs } = params;
  const slowRate = params.slowCallRateThreshold ?? failureRateThreshold;
  // Half-open is judged as soon as there are as many outcomes as the smaller of the two numbers says.
  const judged =
    minimumCalls < successThreshold ? `the failure rate of the first ${minimumCalls}` : 'their failure rate';
  const slow = [
    `        slowCallDurationThreshold: ${seconds(slowCallMs ?? 0)}`,
    `        slowCallRateThreshold: ${percent(slowRate)}`,
  ];
  return [
    'resilience4j:',
    '  circuitbreaker:',
    '    instances:',
    '      payment:',
    '        slidingWindowType: TIME_BASED',
    `        slidingWindowSize: ${Math.max(1, Math.round(windowMs / 1000))} # seconds`,
    `        minimumNumberOfCalls: ${minimumCalls}`,
    `        failureRateThreshold: ${percent(failureRateThreshold)} # per cent`,
    `        waitDurationInOpenState: ${seconds(openMs)}`,
    '        automaticTransitionFromOpenToHalfOpenEnabled: true',
    `        permittedNumberOfCallsInHalfOpenState: ${successThreshold} # at once; ${judged} decides`,
    ...(slowCallMs === null ? [] : slow),
    "        ignoreExceptions: # what says nothing of the service: the caller's own faults, as your client names them …",
    '          - org.springframework.web.client.HttpClientErrorException$BadRequest',
    '          - org.springframework.web.client.HttpClientErrorException$NotFound',
    '          # … and refusals of your own house',
    '          - io.github.resilience4j.bulkhead.BulkheadFullException',
    '          - io.github.resilience4j.ratelimiter.RequestNotPermitted',
    '  timelimiter: # for methods that return a CompletionStage or a reactive type; all others fail with it at every call',
    '    instances:',
    '      payment:',
    `        timeoutDuration: ${seconds(timeoutMs)}`,
    '',
  ].join('\n');
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

function seconds(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
