import { type Fault, faultOf, isObject, shown, unknownName } from './fault.ts';
import { type Field, type Fields, maxTimeMs } from './field.ts';
import type { Runnable } from './scenario.ts';
import { completeValues } from './values.ts';

/** What a person does to a running scenario, at a virtual time. */
export interface Action {
  readonly atMs: number;
  readonly do: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The actions of a recipe, their arguments spelled out; every fault is noted. */
export function checkActions(
  scenario: Runnable,
  given: unknown,
  params: Record<string, unknown>,
  faults: Fault[],
): Action[] {
  if (!Array.isArray(given)) {
    faults.push({ where: 'actions', found: shown(given), allowed: 'a list of { atMs, do, with }' });
    return [];
  }
  return given.flatMap((action, index) => checkAction(scenario, action, `actions[${index}]`, params, faults));
}

function checkAction(
  scenario: Runnable,
  given: unknown,
  where: string,
  params: Record<string, unknown>,
  faults: Fault[],
): Action[] {
  const known = ['set', ...Object.keys(scenario.actions)];
  if (!isObject(given)) {
    faults.push({ where, found: shown(given), allowed: '{ atMs, do, with }' });
    return [];
  }
  for (const name of Object.keys(given))
    if (!['atMs', 'do', 'with'].includes(name)) faults.push(unknownName(where, 'field', name, ['atMs', 'do', 'with']));
  const atMs = given.atMs;
  if (!(typeof atMs === 'number' && atMs >= 0 && atMs <= maxTimeMs))
    faults.push({ where: `${where}.atMs`, found: shown(atMs), allowed: `a number of ms from 0 to ${maxTimeMs}` });
  const name = given.do;
  if (typeof name !== 'string' || !known.includes(name)) {
    faults.push({ where: `${where}.do`, found: shown(name), allowed: `one of ${known.join(', ')}` });
    return [];
  }
  const values =
    name === 'set'
      ? checkSet(scenario, given.with ?? {}, `${where}.with`, params, faults)
      : completeValues(scenario.actions[name]!.with, given.with ?? {}, `${where}.with`, 'argument', faults);
  return [{ atMs: atMs as number, do: name, with: values }];
}

function checkSet(
  scenario: Runnable,
  given: unknown,
  where: string,
  params: Record<string, unknown>,
  faults: Fault[],
): Record<string, unknown> {
  const settable: Record<string, Field> = {};
  for (const [name, field] of Object.entries(scenario.params)) if (field.settable) settable[name] = field;
  if (!isObject(given) || Object.keys(given).length === 0) {
    faults.push({
      where,
      found: shown(given),
      allowed: `an object with at least one of ${Object.keys(settable).join(', ')}`,
    });
    return {};
  }
  const before = faults.length;
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(settable, name) ? settable[name] : undefined;
    const fault = field
      ? faultOf(field, value, `${where}.${name}`)
      : unknownName(
          where,
          Object.hasOwn(scenario.params, name) ? 'change in mid-run of' : 'parameter',
          name,
          Object.keys(settable),
        );
    if (fault) faults.push(fault);
  }
  if (faults.length === before && scenario.crossCheck)
    faults.push(
      ...scenario.crossCheck({ ...params, ...given }).map((fault) => ({ ...fault, where: `${where}: ${fault.where}` })),
    );
  return inOrderOf(scenario.params, given);
}

/** Recipes are compared as data: in which order a person named the parameters makes no difference to the run. */
function inOrderOf(fields: Fields, given: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(fields).filter((name) => Object.hasOwn(given, name));
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}
