/** Lessons that are planned but not written: what each is called and which question drives it. Once its file stands in
 *  content/, the page speaks for itself, and its entry here can go. */
export const toCome: Readonly<Record<string, { readonly title: string; readonly question: string }>> = {
  'basics/time': { title: 'Time', question: 'What time is it, for an event?' },
  'patterns/dead-letter-queue': {
    title: 'Dead letter queue',
    question: 'What do you do with a message that will not be processed, while the others wait behind it?',
  },
  'patterns/sliding-window': {
    title: 'Sliding windows',
    question: 'What do you gain and pay for looking every minute at the last ten?',
  },
  'patterns/session-window': { title: 'Session windows', question: 'When has a visitor left?' },
  'patterns/event-sourcing': {
    title: 'Event sourcing',
    question: 'What do you know when you keep every change, and what does each answer then cost?',
  },
  'patterns/cqrs': {
    title: 'CQRS',
    question:
      'What do you gain when what answers is no longer what decides, and what does the customer see in between?',
  },
  'patterns/saga-choreography': {
    title: 'Saga by choreography',
    question: 'Can an order find its way when nobody directs it?',
  },
  'patterns/saga-orchestration': {
    title: 'Saga by orchestration',
    question: 'How do four services agree on one order when no transaction spans them?',
  },
  'patterns/keyed-state': {
    title: 'Keyed state',
    question: 'How can four machines remember two hundred visitors without asking each other?',
  },
  'patterns/broadcast-state': {
    title: 'Broadcast state',
    question: 'When does a new price hold, if “now” is not the same moment on three machines?',
  },
  'patterns/backpressure': {
    title: 'Backpressure',
    question: 'More comes in than can go out: who waits, who is refused, and who decides?',
  },
  'patterns/caching': {
    title: 'Caching, in four kinds',
    question: 'How old may an answer be, and what does it cost when the short cut is gone?',
  },
  'patterns/lambda-architecture': {
    title: 'Lambda architecture',
    question: 'Can you have the quick answer and the right one, if you compute everything twice?',
  },
  'patterns/kappa-architecture': {
    title: 'Kappa architecture',
    question: 'If the stream job can read the past as well, what is the batch for?',
  },
  'patterns/observability': {
    title: 'Three pillars of observability',
    question: 'Something is wrong; how do you find out what, where and since when, without having known what to ask?',
  },
  'patterns/health-checks': {
    title: 'Health checks',
    question: 'Who may ask “are you well?”, what counts as an answer, and what is done about a no?',
  },
};
