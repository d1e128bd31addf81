import fc from 'fast-check';

/** A recorded event as it stands in a recipe. */
export interface InputRecord {
  readonly t: number;
  readonly key?: string;
  readonly value?: number;
  readonly arrival?: number;
  readonly source?: string;
}

const key = fc.constantFrom('a', 'b', 'B', 'é', '😀', '');
const value = fc.oneof(fc.integer({ min: -5, max: 9 }), fc.constantFrom(0.1, 0.2, 0.3));
const ms = (least: number, most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: most }) },
    { weight: 1, arbitrary: fc.integer({ min: 1000 * least, max: 1000 * most }).map((us) => us / 1000) },
  );

/** Few moments for many events, so that times tie and boundaries are met. */
const record = fc
  .record(
    { t: ms(-40, 80), key, value, arrival: ms(0, 90), source: fc.constantFrom('x', 'y') },
    { requiredKeys: ['t'] },
  )
  .map((given) => (given.t < 0 ? { ...given, arrival: given.arrival ?? 0 } : given));

const windows = {
  sizeMs: fc.integer({ min: 1, max: 30 }),
  offsetMs: fc.integer({ min: -70, max: 70 }),
  aggregate: fc.constantFrom('sum', 'count', 'average', 'min', 'max'),
  outOfOrderMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  allowedLatenessMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  keyed: fc.boolean(),
};
const extras = {
  idleMs: fc.option(fc.integer({ min: 1, max: 30 })),
  watermarkEveryMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
};
const generated = {
  eventsPerSecond: fc.integer({ min: 0, max: 1500 }),
  meanDelayMs: fc.integer({ min: 0, max: 20 }),
  lateProbability: fc.double({ min: 0, max: 1, noNaN: true }),
  lateDelayMs: fc.integer({ min: 0, max: 200 }),
  keys: fc.integer({ min: 1, max: 4 }),
};

function setActions(parameters: Record<string, fc.Arbitrary<unknown>>) {
  const change = fc.record(parameters, { requiredKeys: [] }).filter((given) => Object.keys(given).length > 0);
  return fc.array(fc.record({ atMs: ms(0, 100), do: fc.constant('set'), with: change }), { maxLength: 3 });
}

const { outOfOrderMs, allowedLatenessMs } = windows;
const untilMs = fc.option(ms(0, 120), { nil: undefined });
const input = fc.array(record, { maxLength: 40 });

/** What the slow reference settles to the last number: recorded events, no extras, nothing changed in mid-run. */
export const plainRecipe = fc.record({
  params: fc.record(windows),
  input: input.map((records) => records.map(sourceless)),
  untilMs,
});

/** Everything at once: sources, idleness, periodic watermarks, parameters set in mid-run. */
export const recordedRecipe = fc.record({
  params: fc.record({ ...windows, ...extras }),
  input,
  actions: setActions({ outOfOrderMs, allowedLatenessMs, ...extras }),
  untilMs,
});

export const generatedRecipe = fc.record({
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  params: fc.record({ ...windows, ...extras, ...generated }),
  actions: setActions({ outOfOrderMs, allowedLatenessMs, ...extras, ...generated }),
  untilMs: ms(0, 120),
});

function sourceless({ source: _, ...rest }: InputRecord): InputRecord {
  return rest;
}
