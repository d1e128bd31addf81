import fc from 'fast-check';
import type { Field } from '#simulator/scenario/field.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';

/** Values of a field near its default and within its slider: what a person is likely to set. */
function plausible(field: Field): fc.Arbitrary<unknown> {
  const usual = fc.constant(field.default as unknown);
  const from = field.slider?.from ?? field.min;
  const to = field.slider?.to ?? field.max;
  const isBounded = Number.isFinite(from) && Number.isFinite(to);
  switch (field.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'count':
    case 'duration':
      return isBounded ? fc.oneof(usual, fc.integer({ min: Math.ceil(from), max: Math.floor(to) })) : usual;
    case 'number':
    case 'probability':
      return isBounded
        ? fc.oneof(
            usual,
            fc.integer({ min: 1, max: 100 }).map((share) => from + ((to - from) * share) / 100),
          )
        : usual;
    default:
      return usual;
  }
}

/** Recipes of a scenario with a few parameters moved, short enough for a page. */
export function plausibleRecipe(scenario: Scenario): fc.Arbitrary<Record<string, unknown>> {
  const params = fc.record(
    Object.fromEntries(Object.entries(scenario.params).map(([name, field]) => [name, plausible(field)])),
    { requiredKeys: [] },
  );
  const seed = fc.integer({ min: 0, max: 0xffffffff });
  const untilMs = fc.integer({ min: 1, max: 10 }).map((tenths) => (scenario.untilMs * tenths) / 10);
  return fc
    .record({ seed, untilMs, params })
    .map((recipe): Record<string, unknown> => ({ scenario: scenario.id, ...recipe }))
    .filter(({ params }) => !scenario.crossCheck?.({ ...defaults(scenario), ...(params as object) })?.length);
}

function defaults(scenario: Scenario): Record<string, unknown> {
  return Object.fromEntries(Object.entries(scenario.params).map(([name, field]) => [name, field.default]));
}
