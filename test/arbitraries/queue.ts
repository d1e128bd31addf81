import fc from 'fast-check';

/** A customer as they stand in a recipe. */
export interface QueueRecord {
  readonly t: number;
  readonly serviceMs?: number;
  readonly priority?: number;
}

export interface QueueRecipe {
  readonly params: { readonly [name: string]: unknown };
  readonly actions: readonly { readonly atMs: number; readonly do: 'set'; readonly with: Record<string, unknown> }[];
  readonly input: readonly QueueRecord[];
  readonly untilMs?: number | undefined;
}

/** Few moments for many customers, so that arrivals and departures tie; now and then down to the microsecond. */
const ms = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 * most }).map((micros) => micros / 1000) },
  );

const record = fc.record(
  { t: ms(40), serviceMs: ms(12), priority: fc.integer({ min: -1, max: 2 }) },
  { requiredKeys: ['t'] },
);

const settable = {
  serviceMs: ms(12),
  servers: fc.integer({ min: 1, max: 4 }),
  capacity: fc.option(fc.integer({ min: 1, max: 6 })),
};

const set = fc.record({
  atMs: ms(60),
  do: fc.constant('set' as const),
  with: fc
    .record(settable, { requiredKeys: [], noNullPrototype: true })
    .filter((given) => Object.keys(given).length > 0),
});

/** A recorded workload under any discipline, with changes in mid-run, cut off or run to its end. */
export const recordedQueue: fc.Arbitrary<QueueRecipe> = fc.record({
  params: fc.record(
    { ...settable, discipline: fc.constantFrom('fifo', 'lifo', 'priority') },
    { noNullPrototype: true },
  ),
  actions: fc.array(set, { maxLength: 4 }).map((actions) => actions.sort((a, b) => a.atMs - b.atMs)),
  input: fc.array(record, { maxLength: 30 }).map((records) => records.sort((a, b) => a.t - b.t)),
  untilMs: fc.option(ms(60), { nil: undefined }),
});
