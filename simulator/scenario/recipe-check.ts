import { type Action, checkActions } from './actions.ts';
import { type Fault, isObject, shown, unknownName } from './fault.ts';
import { maxTimeMs } from './field.ts';
import type { RecordTable } from './records.ts';
import type { Runnable } from './scenario.ts';
import { completeValues } from './values.ts';

/** A recipe with every parameter spelled out: all that a run depends on. */
export interface CompleteRecipe {
  readonly scenario: string;
  readonly version: number;
  readonly seed: number;
  /** Null: until all work is done (only with input). */
  readonly untilMs: number | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly actions: readonly Action[];
  readonly input?: readonly Readonly<Record<string, unknown>>[];
}

/** A recipe that was checked and may run. */
export interface Plan<S extends Runnable = Runnable> {
  readonly scenario: S;
  readonly recipe: Omit<CompleteRecipe, 'input'>;
  readonly records: RecordTable | null;
  /** The version that the recipe was made for, when its rules have changed since. */
  readonly olderVersion: number | null;
}

export type Prepared<S extends Runnable = Runnable> =
  | { readonly plan: Plan<S>; readonly faults: readonly [] }
  | { readonly plan: null; readonly faults: readonly Fault[] };

const recipeFields = ['scenario', 'version', 'seed', 'untilMs', 'params', 'actions', 'input'];
const maxSeed = 0xffffffff;

/** Reads the records that a recipe brings; null where it brings none. */
export type ReadInput = (scenario: Runnable, input: unknown, faults: Fault[]) => RecordTable | null;

/** As `prepare` of recipe.ts, for whoever wants to load the reading of records only where there are some. */
export function checkRecipe<S extends Runnable>(scenario: S, given: unknown, readInput: ReadInput): Prepared<S> {
  if (!isObject(given))
    return {
      plan: null,
      faults: [{ where: 'recipe', found: shown(given), allowed: 'an object with scenario, seed, params, actions' }],
    };
  const faults: Fault[] = [];
  for (const name of Object.keys(given))
    if (!recipeFields.includes(name)) faults.push(unknownName('recipe', 'field', name, recipeFields));
  if (given.scenario !== undefined && given.scenario !== scenario.id)
    faults.push({ where: 'scenario', found: shown(given.scenario), allowed: scenario.id });
  const version = checkVersion(scenario, given.version, faults);
  const seed = given.seed ?? 1;
  if (!isWhole(seed, 0, maxSeed))
    faults.push({ where: 'seed', found: shown(seed), allowed: `a whole number from 0 to ${maxSeed}` });
  const params = completeValues(scenario.params, given.params ?? {}, 'params', 'parameter', faults);
  if (faults.length === 0 && scenario.crossCheck) faults.push(...scenario.crossCheck(params));
  const actions = checkActions(scenario, given.actions ?? [], params, faults);
  const table = readInput(scenario, given.input, faults);
  if (table) faults.push(...table.faults, ...table.beyond(params));
  const untilMs = checkUntil(scenario, given.untilMs, table !== null, faults);
  if (faults.length > 0) return { plan: null, faults };
  const recipe = { scenario: scenario.id, version: scenario.version, seed: seed as number, untilMs, params, actions };
  return {
    plan: { scenario, recipe, records: table, olderVersion: version < scenario.version ? version : null },
    faults: [],
  };
}

/** The recipe of a plan, whole, its input included. */
export function completeRecipe(plan: Plan): CompleteRecipe {
  return plan.records ? { ...plan.recipe, input: plan.records.toInput() } : plan.recipe;
}

function checkVersion(scenario: Runnable, version: unknown, faults: Fault[]): number {
  if (version === undefined) return scenario.version;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER))
    faults.push({ where: 'version', found: shown(version), allowed: `a whole number from 1 to ${scenario.version}` });
  else if ((version as number) > scenario.version) {
    faults.push({
      where: 'version',
      found: `${version}, made with a newer lab than this one`,
      allowed: `up to version ${scenario.version} of ${scenario.id}`,
    });
  }
  return version as number;
}

function checkUntil(scenario: Runnable, untilMs: unknown, recorded: boolean, faults: Fault[]): number | null {
  if (untilMs === undefined || untilMs === null) return recorded ? null : scenario.untilMs;
  if (typeof untilMs === 'number' && untilMs >= 0 && untilMs <= maxTimeMs) return Math.round(untilMs * 1000) / 1000;
  faults.push({ where: 'untilMs', found: shown(untilMs), allowed: `a number of ms from 0 to ${maxTimeMs}` });
  return null;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
