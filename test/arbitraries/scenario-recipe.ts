import fc from 'fast-check';
import { faultOf } from '#simulator/scenario/fault.ts';
import type { Field, Fields } from '#simulator/scenario/field.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';

/** A recipe as a person might give it: of generated workload, with an end. */
export interface GeneratedRecipe {
  readonly scenario: string;
  readonly seed: number;
  readonly untilMs: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly actions: readonly GivenAction[];
}

export interface GivenAction {
  readonly atMs: number;
  readonly do: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** Anything the field accepts within its slider or, where it has none, near its default; its very ends now and then. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  const usual = field.default === undefined ? [] : [fc.constant(field.default)];
  const value = fc.oneof(...usual, withoutNull(field)).filter((value) => faultOf(field, value, '') === null);
  return field.nullable ? fc.option(value, { freq: 2 }) : value;
}

function withoutNull(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 6 });
    case 'duration':
    case 'count':
    case 'number':
    case 'probability':
    case 'moment':
      return numberOf(field);
    case 'list':
      return fc.constant(field.default);
  }
}

function numberOf(field: Field): fc.Arbitrary<number> {
  const least = field.slider?.from ?? (Number.isFinite(field.min) ? field.min : 0);
  const usual = typeof field.default === 'number' ? field.default : least;
  const most = field.slider?.to ?? Math.min(field.max, Math.max(4 * usual, least + 20));
  const whole = fc.integer({ min: Math.ceil(least), max: Math.max(Math.ceil(least), Math.floor(most)) });
  const part = fc.integer({ min: 0, max: 1000 }).map((share) => least + ((most - least) * share) / 1000);
  const thousandths = part.map((value) => Math.round(value * 1000) / 1000);
  return fc.oneof(whole, fc.constantFrom(least, most), thousandths);
}

/** A record of some of the fields; those that stay away have their defaults. */
function someOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(fields).map(([name, field]) => [name, valueFor(field)] as const);
  const required = Object.keys(fields).filter((name) => fields[name]!.default === undefined);
  return fc.record(Object.fromEntries(values), { requiredKeys: required, noNullPrototype: true });
}

/** An action of the scenario, or a change of a parameter that may change in mid-run, down to the microsecond. */
export function actionOf(scenario: Scenario, untilMs: number): fc.Arbitrary<GivenAction> {
  const settable = Object.fromEntries(Object.entries(scenario.params).filter(([, field]) => field.settable));
  const change = someOf(settable).filter((given) => Object.keys(given).length > 0);
  const atMs = fc.oneof(
    fc.integer({ min: 0, max: Math.floor(untilMs) }),
    fc.integer({ min: 0, max: Math.floor(untilMs * 1000) }).map((micros) => micros / 1000),
  );
  const kinds = Object.entries(scenario.actions).map(([name, { with: fields }]) => ({ name, given: someOf(fields) }));
  if (Object.keys(settable).length > 0) kinds.push({ name: 'set', given: change });
  if (kinds.length === 0) throw new Error(`Nothing can be done to ${scenario.id}.`);
  return fc.oneof(...kinds.map(({ name, given }) => fc.record({ atMs, do: fc.constant(name), with: given })));
}

/** Recipes of a scenario, made from its own field descriptors: many short ones, some over half of its default run. */
export function recipeOf(scenario: Scenario): fc.Arbitrary<GeneratedRecipe> {
  const end = (share: number) => fc.integer({ min: 0, max: Math.max(1, Math.round(scenario.untilMs * share)) });
  return fc
    .oneof({ weight: 3, arbitrary: end(0.05) }, { weight: 1, arbitrary: end(0.5) })
    .chain((untilMs) =>
      fc.record({
        scenario: fc.constant(scenario.id),
        seed: fc.integer({ min: 0, max: 0xffffffff }),
        untilMs: fc.constant(untilMs),
        params: someOf(scenario.params),
        actions: fc.array(actionOf(scenario, untilMs + 10), { maxLength: 4 }),
      }),
    )
    .filter((recipe) => prepare(scenario, recipe).plan !== null);
}
