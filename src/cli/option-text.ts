import { type Fault, isObject, shown, unknownName } from '#simulator/scenario/fault.ts';
import type { Fields } from '#simulator/scenario/field.ts';
import { readDuration, readText } from '#simulator/scenario/field-text.ts';

/** Splits at the commas that stand in no bracket and no quotes. */
export function splitList(written: string): string[] {
  const pieces = [''];
  let depth = 0;
  let quoted = false;
  for (const [at, character] of [...written].entries()) {
    if (character === '"' && written[at - 1] !== '\\') quoted = !quoted;
    if (!quoted && '[{'.includes(character)) depth++;
    if (!quoted && ']}'.includes(character)) depth--;
    if (character === ',' && !quoted && depth <= 0) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** The pairs of `name=value[,name=value…]`, given once or several times. */
function readPairs(option: string, given: readonly string[], faults: Fault[]): [name: string, value: string][] {
  return given.flatMap(splitList).flatMap((piece): [string, string][] => {
    const equals = piece.indexOf('=');
    if (equals > 0) return [[piece.slice(0, equals).trim(), piece.slice(equals + 1)]];
    faults.push({ where: option, found: shown(piece), allowed: 'name=value, several with commas between them' });
    return [];
  });
}

/** Values of `--set`, each read by its parameter's type; names that no parameter bears are kept for the validation. */
export function readValues(params: Fields, given: readonly string[], faults: Fault[]): Record<string, unknown> {
  const pairs = readPairs('--set', given, faults);
  return Object.fromEntries(pairs.map(([name, value]) => [name, readNamed(params, name, value)]));
}

/** Column names of `--map`; one with a comma stands in quotes. */
export function readMap(given: readonly string[], faults: Fault[]): Record<string, string> {
  const pairs = readPairs('--map', given, faults);
  return Object.fromEntries(pairs.map(([field, column]) => [field, column.trim().replace(/^"(.*)"$/, '$1')]));
}

/** Milliseconds of a time such as 12s; null, and a fault, when it is none. */
export function readTime(option: string, written: string, faults: Fault[]): number | null {
  const ms = readDuration(written.trim());
  if (ms !== null && ms >= 0) return ms;
  faults.push({ where: option, found: shown(written), allowed: 'a time such as 12s, 5m, 250ms or a number of ms' });
  return null;
}

/** A whole number as a number, anything else as it was written, for the validation to name. */
export function readWhole(written: string): number | string {
  return /^-?\d+$/.test(written.trim()) ? Number(written) : written;
}

/** The action of `--do 12s:heal-service[:{json}]`, to be validated like one of a recipe; none when it cannot be told. */
export function readAction(known: Readonly<Record<string, Fields>>, written: string, faults: Fault[]): object[] {
  const option = `--do ${written}`;
  const [time = '', action = ''] = written.split(':', 2);
  const json = written.slice(time.length + action.length + 2);
  const atMs = readTime(option, time, faults) ?? 0;
  if (!Object.hasOwn(known, action)) {
    faults.push(unknownName(option, 'action', action, Object.keys(known)));
    return [];
  }
  if (json.trim() === '') return [{ atMs, do: action }];
  const given = readArguments(known[action]!, option, json, faults);
  return given === undefined ? [] : [{ atMs, do: action, with: given }];
}

/** Arguments as JSON; a text in the place of a number or a duration is read as one: {"openMs":"5s"}. */
function readArguments(fields: Fields, option: string, json: string, faults: Fault[]): unknown {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    faults.push({
      where: option,
      found: `arguments that are no JSON (${json})`,
      allowed: 'an object such as {"latencyMs":500}',
    });
    return undefined;
  }
  if (!isObject(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' ? readNamed(fields, name, value) : value,
    ]),
  );
}

function readNamed(fields: Fields, name: string, value: string): unknown {
  return Object.hasOwn(fields, name) ? readText(fields[name]!, value) : value;
}
