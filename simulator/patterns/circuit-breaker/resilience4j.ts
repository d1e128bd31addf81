import type { ValuesOf } from '../../scenario/field.ts';
import type { BreakerParams } from './params.ts';

/**
 * The same settings for Resilience4j, as a Spring Boot `application.yml`.
 * Source: https://resilience4j.readme.io/docs/circuitbreaker ("Create and configure a CircuitBreaker").
 */
export function resilience4jYaml(params: ValuesOf<BreakerParams>): string {
  const { failureRateThreshold, windowMs, minimumCalls, openMs, successThreshold, slowCallMs, timeoutMs } = params;
  const slowRate = params.slowCallRateThreshold ?? failureRateThreshold;
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
    `        permittedNumberOfCallsInHalfOpenState: ${successThreshold} # at once; their failure rate decides`,
    `        maxWaitDurationInHalfOpenState: ${seconds(openMs)} # then open again; unwritten, it may stay half-open for ever`,
    ...(slowCallMs === null ? [] : slow),
    "        ignoreExceptions: # the caller's own faults, HTTP 4xx: as your client calls them, here Spring's RestClient",
    '          - org.springframework.web.client.HttpClientErrorException',
    '  timelimiter: # asynchronous calls only; give a blocking client the same limit in its own settings',
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
