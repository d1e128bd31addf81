/** A word of the field as this site uses it. */
export interface GlossaryEntry {
  /** Its anchor in the glossary, and how a lesson names it: `<Term id="watermark">`. */
  readonly id: string;
  readonly term: string;
  /** One plain sentence or two. */
  readonly meaning: string;
  /** Where it comes from, or where it is told at length; the site's own words have none. */
  readonly source?: { readonly text: string; readonly href: string };
  /** The lesson that shows it, as in the navigation, and perhaps the heading. */
  readonly page: string;
  readonly anchor?: string;
}

const flinkTime = {
  text: 'Flink: timely stream processing',
  href: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/time/',
};
const flinkWindows = {
  text: 'Flink: windows',
  href: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/windows/',
};
const flinkState = {
  text: 'Flink: stateful stream processing',
  href: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/stateful-stream-processing/',
};
const dataflow = { text: 'Akidau et al., The Dataflow Model (2015)', href: 'https://doi.org/10.14778/2824032.2824076' };
const resilience4j = {
  text: 'Resilience4j: CircuitBreaker',
  href: 'https://resilience4j.readme.io/docs/circuitbreaker',
};
const fowlerBreaker = {
  text: 'Fowler: CircuitBreaker',
  href: 'https://martinfowler.com/bliki/CircuitBreaker.html',
};
const saga = { text: 'Richardson: Saga', href: 'https://microservices.io/patterns/data/saga.html' };
const backoff = {
  text: 'Brooker: timeouts, retries and backoff with jitter',
  href: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
};
const probes = {
  text: 'Kubernetes: probes',
  href: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
};
const simulator = 'reference/how-the-simulator-works';

/** All terms, in alphabetical order; the glossary page lists them and `<Term>` quotes them. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'allowed-lateness',
    term: 'allowed lateness',
    meaning:
      'How long a window is kept after its result has been told, so that events that come late can still correct it.',
    source: flinkWindows,
    page: 'patterns/tumbling-window',
  },
  {
    id: 'at-least-once',
    term: 'at-least-once delivery',
    meaning:
      'A promise that no message is lost, paid for by messages that may come twice. Whoever receives them must notice the second.',
    source: {
      text: 'Kafka: message delivery semantics',
      href: 'https://kafka.apache.org/documentation/#semantics',
    },
    page: 'patterns/dead-letter-queue',
  },
  {
    id: 'backoff',
    term: 'backoff',
    meaning:
      'Waiting before one tries again, and longer each time, so that a service in trouble is asked less and less.',
    source: backoff,
    page: 'patterns/dead-letter-queue',
  },
  {
    id: 'backpressure',
    term: 'backpressure',
    meaning:
      'A slow receiver making its senders slow down, instead of letting what it cannot take pile up or get lost in between.',
    source: {
      text: 'Reactive Manifesto: back-pressure',
      href: 'https://www.reactivemanifesto.org/glossary#Back-Pressure',
    },
    page: 'patterns/backpressure',
  },
  {
    id: 'bulkhead',
    term: 'bulkhead',
    meaning:
      'A pool of workers or connections of its own for each dependency, so that one that is ill can fill no more than its own.',
    source: {
      text: 'Azure Architecture Center: Bulkhead pattern',
      href: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/bulkhead',
    },
    page: 'patterns/circuit-breaker',
    anchor: 'when-not-to-use-one',
  },
  {
    id: 'stampede',
    term: 'cache stampede',
    meaning: 'Many readers who miss the same entry at the same moment and all ask the database for it.',
    source: {
      text: 'Nishtala et al., Scaling Memcache at Facebook (2013)',
      href: 'https://www.usenix.org/conference/nsdi13/technical-sessions/presentation/nishtala',
    },
    page: 'patterns/caching',
  },
  {
    id: 'compensation',
    term: 'compensation',
    meaning:
      'A step that makes good what an earlier step has done: a refund for a charge. It does not undo it: others may have seen the state in between.',
    source: saga,
    page: 'patterns/saga-orchestration',
  },
  {
    id: 'correlation-id',
    term: 'correlation id',
    meaning:
      'One identifier that travels with everything that is done for one request, so that its traces can be found in the logs of many services.',
    source: {
      text: 'Hohpe and Woolf: Correlation Identifier',
      href: 'https://www.enterpriseintegrationpatterns.com/patterns/messaging/CorrelationIdentifier.html',
    },
    page: 'patterns/saga-choreography',
  },
  {
    id: 'cqrs',
    term: 'CQRS',
    meaning:
      'Command query responsibility segregation: what decides on changes and what answers questions are two models, the second one following the first.',
    source: { text: 'Fowler: CQRS', href: 'https://martinfowler.com/bliki/CQRS.html' },
    page: 'patterns/cqrs',
  },
  {
    id: 'dead-letter',
    term: 'dead letter',
    meaning:
      'A message that could not be processed and has been put aside, with the reason, so that the others can go on.',
    source: {
      text: 'Hohpe and Woolf: Dead Letter Channel',
      href: 'https://www.enterpriseintegrationpatterns.com/patterns/messaging/DeadLetterChannel.html',
    },
    page: 'patterns/dead-letter-queue',
  },
  {
    id: 'digest',
    term: 'digest',
    meaning:
      'A short number computed from everything that happened in a run. Two runs with one digest are the same run, on whatever machine they were made.',
    page: simulator,
    anchor: 'the-digest',
  },
  {
    id: 'event-sourcing',
    term: 'event sourcing',
    meaning:
      'Keeping every change as a fact in order, and computing the present state from them whenever it is asked for.',
    source: { text: 'Fowler: Event Sourcing', href: 'https://martinfowler.com/eaaDev/EventSourcing.html' },
    page: 'patterns/event-sourcing',
  },
  {
    id: 'event-time',
    term: 'event time',
    meaning: 'The moment at which something happened, as written on the event itself, whenever it may be heard of.',
    source: flinkTime,
    page: 'patterns/tumbling-window',
  },
  {
    id: 'failure-rate-threshold',
    term: 'failure rate threshold',
    meaning: 'The share of failed calls in the window at which a circuit breaker opens.',
    source: resilience4j,
    page: 'patterns/circuit-breaker',
    anchor: 'the-window-how-ill-is-ill',
  },
  {
    id: 'fallback',
    term: 'fallback',
    meaning: 'What is given in place of an answer that cannot be had: an older answer, a default, or a promise.',
    source: resilience4j,
    page: 'patterns/circuit-breaker',
    anchor: 'something-to-say-instead',
  },
  {
    id: 'flapping',
    term: 'flapping',
    meaning:
      'Going to and fro between two states, because the sign that one goes by is close to its limit or hangs on luck.',
    source: {
      text: 'Nagios: detection and handling of state flapping',
      href: 'https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/flapping.html',
    },
    page: 'patterns/circuit-breaker',
    anchor: 'half-open-asking-again',
  },
  {
    id: 'half-open',
    term: 'half-open',
    meaning:
      'The state of a circuit breaker that tries: a few calls go through, and how they end decides whether it closes or opens again.',
    source: fowlerBreaker,
    page: 'patterns/circuit-breaker',
    anchor: 'half-open-asking-again',
  },
  {
    id: 'idempotency-key',
    term: 'idempotency key',
    meaning:
      'A name that a request keeps when it is sent again, by which the receiver knows it and does the work only once.',
    source: { text: 'Stripe: idempotent requests', href: 'https://docs.stripe.com/api/idempotent_requests' },
    page: 'patterns/circuit-breaker',
    anchor: 'retries',
  },
  {
    id: 'idempotent',
    term: 'idempotent',
    meaning: 'Doing it twice has the same effect as doing it once.',
    source: {
      text: 'RFC 9110, section 9.2.2',
      href: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2',
    },
    page: 'patterns/saga-orchestration',
  },
  {
    id: 'jitter',
    term: 'jitter',
    meaning: 'A little randomness added to a wait, so that many who began together do not all come back together.',
    source: backoff,
    page: 'patterns/circuit-breaker',
    anchor: 'all-in-step',
  },
  {
    id: 'key',
    term: 'key',
    meaning:
      'The part of a message that says to whom or what it belongs: a visitor, an order, an airport. Messages with one key go to one place and keep their order.',
    source: flinkState,
    page: 'patterns/keyed-state',
  },
  {
    id: 'lag',
    term: 'lag',
    meaning: 'How far a reader of a log is behind its end, in messages or in time.',
    source: {
      text: 'Kafka: monitoring consumers',
      href: 'https://kafka.apache.org/documentation/#consumer_fetch_monitoring',
    },
    page: 'patterns/backpressure',
  },
  {
    id: 'law',
    term: 'law',
    meaning:
      'A sentence about a model that must hold in every run, such as “an open breaker makes no calls”. It is checked beside the picture, as the run goes on.',
    page: simulator,
    anchor: 'laws-and-wrong-models',
  },
  {
    id: 'littles-law',
    term: "Little's law",
    meaning:
      'The number in a system is, on average, the rate at which things arrive times the time each one stays. It holds for any order of service.',
    source: { text: 'Little (1961)', href: 'https://doi.org/10.1287/opre.9.3.383' },
    page: 'basics/queues',
  },
  {
    id: 'liveness',
    term: 'liveness probe',
    meaning:
      'A question whose failure means: start this instance anew. It must not hang on what the instance depends on.',
    source: probes,
    page: 'patterns/health-checks',
  },
  {
    id: 'metastable',
    term: 'metastable failure',
    meaning:
      'An overload that keeps itself going after its cause is gone, for instance because everybody who was refused tries again.',
    source: { text: 'Bronson et al. (2021)', href: 'https://doi.org/10.1145/3458336.3465286' },
    page: 'patterns/backpressure',
  },
  {
    id: 'outbox',
    term: 'outbox',
    meaning:
      'A table in which a service stores, in the same transaction as its own change, the messages that are then sent from it. So neither can happen without the other.',
    source: {
      text: 'Richardson: Transactional outbox',
      href: 'https://microservices.io/patterns/data/transactional-outbox.html',
    },
    page: 'patterns/saga-choreography',
  },
  {
    id: 'percentile',
    term: 'percentile',
    meaning:
      'The value that a given share stays below: with a p99 of one second, one in a hundred took longer than that.',
    source: {
      text: 'Site Reliability Engineering, chapter 4',
      href: 'https://sre.google/sre-book/service-level-objectives/',
    },
    page: 'basics/queues',
  },
  {
    id: 'processing-time',
    term: 'processing time',
    meaning: 'The moment at which an event is handled, by the clock of the machine that handles it.',
    source: flinkTime,
    page: 'patterns/tumbling-window',
  },
  {
    id: 'readiness',
    term: 'readiness probe',
    meaning: 'A question whose failure means: send this instance no requests for now, but leave it running.',
    source: probes,
    page: 'patterns/health-checks',
  },
  {
    id: 'recipe',
    term: 'recipe',
    meaning:
      'All that a run depends on: scenario and version, seed, settings, what is done and when, recorded input. The same recipe always gives the same run.',
    page: simulator,
    anchor: 'a-run-is-its-recipe',
  },
  {
    id: 'replay',
    term: 'replay',
    meaning: 'Reading recorded messages again from an earlier point, to rebuild a state or to compute it by new rules.',
    source: {
      text: 'Kreps: Questioning the Lambda Architecture',
      href: 'https://www.oreilly.com/radar/questioning-the-lambda-architecture/',
    },
    page: 'patterns/kappa-architecture',
  },
  {
    id: 'saga',
    term: 'saga',
    meaning:
      'Work that spans several services as a row of local transactions, each with a compensation for the case that a later one fails.',
    source: saga,
    page: 'patterns/saga-orchestration',
  },
  {
    id: 'seed',
    term: 'seed',
    meaning:
      'The number from which all luck of a run is drawn. Another seed is another day; the same seed is the same day again.',
    page: simulator,
    anchor: 'luck-that-can-be-repeated',
  },
  {
    id: 'session',
    term: 'session',
    meaning: 'A stretch of activity of one key, ended by a pause that is longer than a given gap.',
    source: flinkWindows,
    page: 'patterns/session-window',
  },
  {
    id: 'snapshot',
    term: 'snapshot',
    meaning:
      'A state written down together with its place in the log, so that one can go on from there instead of from the start.',
    source: flinkState,
    page: 'patterns/event-sourcing',
  },
  {
    id: 'tail-latency',
    term: 'tail latency',
    meaning:
      'How long the slowest few requests take. Averages hide it, and whoever asks many services at once meets it often.',
    source: { text: 'Dean and Barroso, The Tail at Scale (2013)', href: 'https://doi.org/10.1145/2408776.2408794' },
    page: 'patterns/observability',
  },
  {
    id: 'throughput',
    term: 'throughput',
    meaning:
      'How much is done in a second. What is done too late for anybody to want it counts as well, which is why goodput is another word.',
    source: {
      text: 'Yanacek: using load shedding to avoid overload',
      href: 'https://aws.amazon.com/builders-library/using-load-shedding-to-avoid-overload/',
    },
    page: 'patterns/backpressure',
  },
  {
    id: 'timeout',
    term: 'time limit',
    meaning:
      'How long a caller waits before it gives up (a timeout). Without one a silent service can hold its callers for ever.',
    source: backoff,
    page: 'patterns/circuit-breaker',
    anchor: 'a-full-pool',
  },
  {
    id: 'trace',
    term: 'trace',
    meaning:
      'Here: the list of everything that happened in a run, from which all pictures and figures are computed. In observability: the path of one request through many services.',
    source: { text: 'OpenTelemetry: traces', href: 'https://opentelemetry.io/docs/concepts/signals/traces/' },
    page: simulator,
    anchor: 'the-trace',
  },
  {
    id: 'tumbling-window',
    term: 'tumbling window',
    meaning:
      'A stretch of time of fixed length; the next one begins where it ends, so each event belongs to exactly one.',
    source: flinkWindows,
    page: 'patterns/tumbling-window',
  },
  {
    id: 'utilisation',
    term: 'utilisation',
    meaning: 'The share of its time that a server is busy. Waiting grows without bound as it comes near one.',
    source: { text: 'Kingman (1961)', href: 'https://doi.org/10.1017/S0305004100036094' },
    page: 'basics/queues',
  },
  {
    id: 'virtual-time',
    term: 'virtual time',
    meaning:
      'The time of the simulated world. It jumps from one happening to the next, and no real clock has a say in it.',
    page: simulator,
    anchor: 'time-that-jumps',
  },
  {
    id: 'watermark',
    term: 'watermark',
    meaning:
      'A statement that no event older than this moment is expected any more. It is usually a guess, and events may prove it wrong.',
    source: dataflow,
    page: 'patterns/tumbling-window',
  },
];
