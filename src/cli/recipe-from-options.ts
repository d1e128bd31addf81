import { type Fault, isObject, unknownName } from '#simulator/scenario/fault.ts';
import type { Fields } from '#simulator/scenario/field.ts';
import type { RecordTable } from '#simulator/scenario/records.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { readText } from './files.ts';
import { readInputFile } from './input-file.ts';
import { readAction, readMap, readTime, readValues, readWhole } from './option-text.ts';
import { refuseAny } from './refused.ts';
import { readSavedRecipe } from './saved-recipe.ts';
import { scenarioOf } from './scenarios.ts';
import type { Terminal } from './terminal.ts';

/** The options that a recipe is made of, as they were typed. */
export interface RecipeOptions {
  readonly recipe?: string;
  readonly preset?: string;
  readonly set?: readonly string[];
  readonly do?: readonly string[];
  readonly input?: string;
  readonly map?: readonly string[];
  readonly seed?: string;
  readonly until?: string;
}

/** A recipe as it was asked for, not yet checked. */
export interface Request {
  readonly scenario: Scenario;
  readonly recipe: Readonly<Record<string, unknown>>;
  /** The workload of an input file. */
  readonly records: RecordTable | undefined;
}

/** Puts a recipe together: the file or preset first, then what the other options change in it or add to it. */
export async function requestFrom(
  name: string | undefined,
  options: RecipeOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<Request> {
  const saved = await readRecipe(options, terminal, faults);
  if (saved === null && name === undefined) refuseAny(faults);
  const scenario = await scenarioOf(name ?? saved?.scenario, faults);
  const base: Readonly<Record<string, unknown>> = {
    scenario: scenario.id,
    ...saved,
    ...presetOf(scenario, options, faults),
  };
  const untilMs = options.until === undefined ? null : readTime('--until', options.until, faults);
  const fieldsOf: Record<string, Fields> = { set: scenario.params };
  for (const [action, { with: fields }] of Object.entries(scenario.actions)) fieldsOf[action] = fields;
  const actions = (options.do ?? []).flatMap((written) => readAction(fieldsOf, written, faults));
  const recipe = {
    ...base,
    ...(options.seed === undefined ? {} : { seed: readWhole(options.seed) }),
    ...(untilMs === null ? {} : { untilMs }),
    params: merged(base.params, readValues(scenario.params, options.set ?? [], faults)),
    actions: appended(base.actions, actions),
  };
  return { scenario, recipe, records: await readInput(scenario, options, terminal, faults) };
}

async function readRecipe(
  options: RecipeOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<Readonly<Record<string, unknown>> | null> {
  if (options.recipe === undefined) return {};
  const json = await readText(options.recipe, '--recipe', terminal, faults);
  if (json === null) return null;
  return readSavedRecipe(json, `--recipe ${options.recipe}`, faults)?.recipe ?? null;
}

function presetOf(scenario: Scenario, { preset, recipe }: RecipeOptions, faults: Fault[]): Record<string, unknown> {
  if (preset === undefined) return {};
  if (recipe !== undefined) faults.push({ where: '--preset', found: '--recipe beside it', allowed: 'one of the two' });
  const found = scenario.presets.find(({ id }) => id === preset);
  if (!found)
    faults.push(
      unknownName(
        '--preset',
        'preset',
        preset,
        scenario.presets.map(({ id }) => id),
      ),
    );
  const { id, label, meaning, ...start } = found ?? { id: '', label: '', meaning: '' };
  return start;
}

async function readInput(
  scenario: Scenario,
  options: RecipeOptions,
  terminal: Terminal,
  faults: Fault[],
): Promise<RecordTable | undefined> {
  const map = readMap(options.map ?? [], faults);
  if (options.input === undefined) {
    if (options.map)
      faults.push({ where: '--map', found: 'no --input beside it', allowed: 'the columns of an input file' });
    return undefined;
  }
  return readInputFile(scenario.input, options.input, map, terminal, faults);
}

/** What is no object stays as it is, for the validation to name. */
function merged(given: unknown = {}, changes: Readonly<Record<string, unknown>>): unknown {
  return isObject(given) ? { ...given, ...changes } : given;
}

function appended(given: unknown = [], more: readonly unknown[]): unknown {
  return Array.isArray(given) ? [...given, ...more] : given;
}
