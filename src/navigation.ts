/** The lessons in their order, also those that are still to come (to-come.data.ts). */
export const lessonGroups: readonly Group[] = [
  { label: 'Basics', pages: ['basics/queues', 'basics/time'] },
  { label: 'When things fail', pages: ['patterns/circuit-breaker', 'patterns/dead-letter-queue'] },
  { label: 'Windows', pages: ['patterns/tumbling-window', 'patterns/sliding-window', 'patterns/session-window'] },
  {
    label: 'Truth in many places',
    pages: ['patterns/event-sourcing', 'patterns/cqrs', 'patterns/saga-choreography', 'patterns/saga-orchestration'],
  },
  { label: 'State', pages: ['patterns/keyed-state', 'patterns/broadcast-state'] },
  { label: 'Load', pages: ['patterns/backpressure', 'patterns/caching'] },
  { label: 'Pipelines', pages: ['patterns/lambda-architecture', 'patterns/kappa-architecture'] },
  { label: 'Watching', pages: ['patterns/observability', 'patterns/health-checks'] },
];

const reference: Group = {
  label: 'Reference',
  pages: ['reference/glossary', 'reference/how-the-simulator-works', 'about'],
};

export interface Group {
  readonly label: string;
  /** Paths below content/, without the extension; also the page's address. */
  readonly pages: readonly string[];
}

/** The order of the site: the groups with only the pages that there are, and without the groups that have none. */
export function navigationOf(exists: (page: string) => boolean): readonly Group[] {
  return [...lessonGroups, reference]
    .map(({ label, pages }) => ({ label, pages: pages.filter(exists) }))
    .filter(({ pages }) => pages.length > 0);
}
