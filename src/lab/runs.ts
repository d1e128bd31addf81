import { isScenarioId, loadScenario } from '#simulator/catalog.ts';
import { toMs } from '#simulator/kernel/time.ts';
import type { AnyEntry, Listener } from '#simulator/kernel/trace.ts';
import { faultSentence } from '#simulator/scenario/fault.ts';
import { writeLink } from '#simulator/scenario/link.ts';
import { completeRecipe, type Plan, prepare } from '#simulator/scenario/recipe.ts';
import { readRecordFile } from '#simulator/scenario/records-text.ts';
import { run } from '#simulator/scenario/run.ts';
import type { MetricDefinition, Preset, Scenario } from '#simulator/scenario/scenario.ts';
import type { RecordedFile } from '#simulator/scenario/sweep.ts';
import { type FieldFace, faceOf } from './face.ts';
import { type CountedRun, simulate } from './simulate.ts';
import { unitText, valueText } from './values.ts';

/** How a lesson names a run: a scenario and one of its presets, and what is changed in it. */
export interface NamedRun {
  /** `scenario/preset`, or the scenario alone for what it does by itself. */
  readonly run: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly seed?: number;
  readonly untilMs?: number;
  /** A recorded workload that lies in a file of the site. */
  readonly file?: NamedFile;
}

/** A file of the site, with its text, which is read when the site is built. */
export interface NamedFile extends RecordedFile {
  readonly name: string;
  /** What it is called in a sentence. */
  readonly label: string;
  readonly text: string;
}

const plans = new Map<string, Promise<Plan<Scenario>>>();
const finished = new Map<string, Promise<CountedRun>>();

/** A named run as a plan; one that cannot run stops the build with a sentence. */
export function planOf(named: NamedRun): Promise<Plan<Scenario>> {
  return remembered(plans, named, () => makePlan(named));
}

/** All that a page shows of a named run; simulated once a build. */
export function runOf(named: NamedRun): Promise<CountedRun> {
  return remembered(finished, named, async () => simulate(await planOf(named)));
}

/** One metric of a run, and what it is. */
export async function metricOf(
  named: NamedRun,
  name: string,
): Promise<{ value: number | null; definition: MetricDefinition }> {
  const { scenario } = await planOf(named);
  const { metrics } = await runOf(named);
  if (!Object.hasOwn(scenario.metrics, name))
    throw new Error(`${named.run} has no metric "${name}"; it has ${Object.keys(scenario.metrics).join(', ')}.`);
  return { value: metrics[name] ?? null, definition: scenario.metrics[name]! };
}

/** Which entry of a trace is meant: the n-th of a kind with these data. */
export interface EntryQuery {
  readonly kind: string;
  readonly where?: Readonly<Record<string, unknown>>;
  /** From 1; below zero from the end. */
  readonly n?: number;
}

/** When that entry happened, in ms. */
export async function momentOf(named: NamedRun, query: EntryQuery): Promise<number> {
  return toMs((await entryOf(named, query)).at);
}

/** What that entry tells under a name. */
export async function datumOf(named: NamedRun, query: EntryQuery, name: string): Promise<number | string> {
  const datum = (await entryOf(named, query)).data[name];
  if (typeof datum !== 'number' && typeof datum !== 'string')
    throw new Error(`${named.run}: a ${query.kind} tells no ${name}.`);
  return datum;
}

async function entryOf(named: NamedRun, { kind, where = {}, n = 1 }: EntryQuery): Promise<AnyEntry> {
  const found: AnyEntry[] = [];
  const apply: Listener = (entry) => {
    if (Object.entries(where).every(([name, value]) => entry.data[name] === value)) found.push(entry);
  };
  run(await planOf(named), { hearers: [{ kinds: [kind], apply }] });
  const entry = found.at(n > 0 ? n - 1 : n);
  if (!entry) throw new Error(`${named.run} has no ${kind} ${JSON.stringify(where)} number ${n}.`);
  return entry;
}

/** The link that opens a named run in the lesson's lab. */
export async function linkOf(named: NamedRun, playheadMs = 0): Promise<string> {
  const { digest } = await runOf(named);
  return writeLink(completeRecipe(await planOf(named)), digest, playheadMs);
}

/** What a run is, for whoever asks where a figure comes from. */
export async function describeRun(named: NamedRun): Promise<string> {
  const { scenario, recipe } = await planOf(named);
  const [, id] = named.run.split('/');
  const fields = faceOf(scenario).params;
  const changes = Object.entries(named.with ?? {}).map(
    ([name, value]) => `${fields[name]!.label} ${settingWords(fields[name]!, value)}`,
  );
  const label = named.file?.label ?? scenario.presets.find((preset) => preset.id === id)?.label ?? 'by itself';
  return [`${scenario.title}: ${label}`, ...changes, ...(named.file ? [] : [`seed ${recipe.seed}`])].join(', ');
}

/** A setting's value in a sentence: as in its box, but for what is ticked there. */
function settingWords(field: FieldFace, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null) return 'none';
  return [valueText(field, value), unitText(field)].filter((word) => word !== '').join(' ');
}

async function makePlan(named: NamedRun): Promise<Plan<Scenario>> {
  const [id = '', preset] = named.run.split('/');
  if (!isScenarioId(id)) throw new Error(`There is no scenario "${id}" for the run "${named.run}".`);
  const scenario = await loadScenario(id);
  const { file } = named;
  const records = file && readRecordFile(scenario.input, file.name, file.text, file.map);
  const { plan, faults } = prepare(scenario, recipeOf(scenario, preset, named), records);
  if (!plan) throw new Error(`The run "${named.run}" cannot be made. ${faults.map(faultSentence).join(' ')}`);
  return plan;
}

function recipeOf(scenario: Scenario, id: string | undefined, named: NamedRun): Record<string, unknown> {
  const byItself = { id: '', label: '', meaning: '' };
  const preset = id === undefined ? byItself : scenario.presets.find((each) => each.id === id);
  if (!preset) {
    const known = scenario.presets.map((each) => each.id).join(', ');
    throw new Error(`The scenario ${scenario.id} has no preset "${id}"; it has ${known}.`);
  }
  const { id: _, label: _label, meaning: _meaning, ...recipe }: Preset = preset;
  const seed = named.seed === undefined ? {} : { seed: named.seed };
  const untilMs = named.untilMs === undefined ? {} : { untilMs: named.untilMs };
  return { ...recipe, ...seed, ...untilMs, params: { ...recipe.params, ...named.with } };
}

function remembered<T>(known: Map<string, Promise<T>>, named: NamedRun, make: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([
    named.run,
    named.with ?? {},
    named.seed ?? null,
    named.untilMs ?? null,
    named.file?.name ?? null,
  ]);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
