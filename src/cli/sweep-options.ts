import { type Fault, shown } from '#simulator/scenario/fault.ts';
import type { Fields } from '#simulator/scenario/field.ts';
import { readText } from '#simulator/scenario/field-text.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { type Sweep, sweepFaults } from '#simulator/scenario/sweep.ts';
import { readWhole, splitList } from './option-text.ts';

/** The options that say what to vary and to measure, as they were typed. */
export interface SweepOptions {
  readonly vary?: readonly string[];
  readonly seeds?: string;
  readonly metric?: readonly string[];
  readonly jobs?: string;
  readonly shard?: string;
}

/** A share of the work: the i-th of n blocks of the parameter's values. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const mostValues = 10_000;
const mostSeeds = 1_000_000;

/** The sweep of the options, from the seed of the recipe on; all that is wrong with it is noted. */
export function readSweep(
  scenario: Scenario,
  recipe: Readonly<Record<string, unknown>>,
  options: SweepOptions,
  faults: Fault[],
): Sweep {
  const { parameter, values } = readVary(scenario.params, options.vary ?? [], faults);
  const count = readCount('--seeds', options.seeds ?? '30', mostSeeds, faults);
  const { seed: given = 1, ...rest } = recipe;
  const first = typeof given === 'number' ? given : 1;
  const sweep: Sweep = {
    recipe: rest,
    parameter,
    values,
    seeds: Array.from({ length: count }, (_, n) => first + n),
    metrics: (options.metric ?? []).flatMap(splitList).map((name) => name.trim()),
  };
  // What could not be read has had its fault already.
  const told = new Set(faults.map(({ where }) => where));
  const found = sweepFaults(scenario, { ...sweep, recipe: { ...rest, seed: given } }).map(asOptions);
  faults.push(...found.filter(({ where }) => !told.has(where)));
  const last = first + count - 1;
  if (last > 0xffffffff)
    faults.push({ where: '--seeds', found: `${count} from seed ${first}`, allowed: `seeds up to ${0xffffffff}` });
  return sweep;
}

function asOptions(fault: Fault): Fault {
  return ['vary', 'metric', 'seeds'].includes(fault.where) ? { ...fault, where: `--${fault.where}` } : fault;
}

/** `name=1s,5s,10s`, or `name=0..1:0.1` for all from the first to the last in equal steps. */
function readVary(
  params: Fields,
  given: readonly string[],
  faults: Fault[],
): { parameter: string; values: readonly unknown[] } {
  const allowed = 'one parameter as name=a,b,c or name=from..to:step';
  const [written = '', ...more] = given;
  const equals = written.indexOf('=');
  if (more.length > 0) faults.push({ where: '--vary', found: `${given.length} of them`, allowed });
  if (equals <= 0) {
    faults.push({ where: '--vary', found: given.length === 0 ? 'nothing' : shown(written), allowed });
    return { parameter: '', values: [] };
  }
  const parameter = written.slice(0, equals).trim();
  const field = Object.hasOwn(params, parameter) ? params[parameter]! : null;
  const read = (value: string): unknown => (field ? readText(field, value) : value);
  const list = written.slice(equals + 1);
  const range = /^(.+?)\.\.(.+):([^:]+)$/.exec(list);
  if (!range && list.includes('..')) return { parameter, values: readRange(null, null, null, list, faults) };
  if (!range) return { parameter, values: splitList(list).map(read) };
  const [from, to, step] = range.slice(1).map((value) => read(value!)) as [unknown, unknown, unknown];
  return { parameter, values: readRange(from, to, step, list, faults) };
}

function readRange(from: unknown, to: unknown, step: unknown, written: string, faults: Fault[]): readonly number[] {
  const isRange = typeof from === 'number' && typeof to === 'number' && typeof step === 'number';
  const steps = isRange ? Math.floor((to - from) / step + 1e-9) : Number.NaN;
  if (isRange && step > 0 && steps >= 0 && steps < mostValues)
    return Array.from({ length: steps + 1 }, (_, n) => Number((from + n * step).toPrecision(12)));
  faults.push({
    where: '--vary',
    found: shown(written),
    allowed: `from..to:step of numbers, upwards, in at most ${mostValues} steps`,
  });
  return [];
}

export function readCount(option: string, written: string, most: number, faults: Fault[]): number {
  const count = readWhole(written);
  if (typeof count === 'number' && count >= 1 && count <= most) return count;
  faults.push({ where: option, found: shown(count), allowed: `a whole number from 1 to ${most}` });
  return 0;
}

/** `i/n`, or null, and a fault, when it is none. */
export function readShard(written: string, faults: Fault[]): Shard | null {
  const match = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(written);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && index <= of) return { index, of };
  faults.push({ where: '--shard', found: shown(written), allowed: 'i/n, the i-th of n shares, as in 2/4' });
  return null;
}

/** The part of a sweep that a shard is to do: shares next to each other in the order of the values, as equal as they go. */
export function shardOf(sweep: Sweep, { index, of }: Shard): Sweep {
  const border = (n: number): number => Math.floor((n * sweep.values.length) / of);
  return { ...sweep, values: sweep.values.slice(border(index - 1), border(index)) };
}
