/** Where a symptom leads: a page of the site, perhaps a heading of it, and what one finds there. */
export interface Remedy {
  readonly page: string;
  readonly anchor?: string;
  readonly words: string;
}

const breaker = 'patterns/circuit-breaker';

/** What people say when something is wrong, and where to look. */
export const symptoms: readonly { readonly said: string; readonly remedies: readonly Remedy[] }[] = [
  {
    said: 'Everything is slow since one service hangs.',
    remedies: [
      { page: breaker, anchor: 'a-full-pool', words: 'how one silent service fills a pool' },
      { page: 'patterns/health-checks', words: 'what a probe should ask' },
    ],
  },
  {
    said: 'The hourly sums are wrong, or they change after they were told.',
    remedies: [
      { page: 'patterns/tumbling-window', words: 'late events, watermarks, corrections' },
      { page: 'patterns/lambda-architecture', words: 'a quick answer now, the right one later' },
    ],
  },
  {
    said: 'The server is at ninety per cent, and yet everybody waits.',
    remedies: [{ page: 'basics/queues', words: 'why waiting explodes before a server is full' }],
  },
  {
    said: 'One host of ten is ill, and the breaker does nothing.',
    remedies: [{ page: breaker, anchor: 'one-breaker-for-ten-hosts', words: 'one breaker for what fails as one' }],
  },
  {
    said: 'The breaker opens at night, for nothing.',
    remedies: [{ page: breaker, anchor: 'minimum-calls-noise-against-blindness', words: 'too few calls to judge by' }],
  },
  {
    said: 'Retries made it worse.',
    remedies: [
      { page: breaker, anchor: 'retries', words: 'what three retries do to a service that fails' },
      { page: 'patterns/backpressure', words: 'overload that outlives its cause' },
    ],
  },
  {
    said: 'The rush is over, and the queue is still long.',
    remedies: [
      { page: 'patterns/backpressure', words: 'only spare capacity pays a queue back' },
      { page: 'basics/queues', words: 'what a queue is made of' },
    ],
  },
  {
    said: 'One bad message holds up all that come after it.',
    remedies: [{ page: 'patterns/dead-letter-queue', words: 'putting it aside, with the reason' }],
  },
  {
    said: 'A customer was charged twice.',
    remedies: [
      { page: breaker, anchor: 'retries', words: 'what may be sent again, and how it is recognised' },
      { page: 'patterns/saga-orchestration', words: 'steps that may come twice' },
    ],
  },
  {
    said: 'An order is paid and never shipped.',
    remedies: [
      { page: 'patterns/saga-orchestration', words: 'undoing what cannot go on' },
      { page: 'patterns/saga-choreography', words: 'finding the message that is missing' },
    ],
  },
  {
    said: 'I have just saved it, and the page shows the old value.',
    remedies: [
      { page: 'patterns/cqrs', words: 'what answers runs behind what decides' },
      { page: 'patterns/caching', words: 'how old an answer may be' },
    ],
  },
  {
    said: 'The cache was restarted, and the database fell over.',
    remedies: [{ page: 'patterns/caching', words: 'cold caches and stampedes' }],
  },
  {
    said: 'Two machines show two prices.',
    remedies: [{ page: 'patterns/broadcast-state', words: 'a rule that arrives at different moments' }],
  },
  {
    said: 'One visit counts as two, or two as one.',
    remedies: [{ page: 'patterns/session-window', words: 'the gap that ends a visit' }],
  },
  {
    said: 'The average looks well, and the customers complain.',
    remedies: [
      { page: 'patterns/sliding-window', words: 'a bad spell across a boundary' },
      { page: 'patterns/observability', words: 'percentiles, and traces of the slow ones' },
    ],
  },
  {
    said: 'We changed the formula and need last year’s figures again.',
    remedies: [
      { page: 'patterns/kappa-architecture', words: 'reading the past with new code' },
      { page: 'patterns/event-sourcing', words: 'what you know when you keep every change' },
    ],
  },
];
