import { type Fault, faultOf, isObject, shown, unknownName } from './fault.ts';
import type { Fields } from './field.ts';

/** All fields with what was given or their defaults; every fault is noted, unknown names too. */
export function completeValues(
  fields: Fields,
  given: unknown,
  where: string,
  what: string,
  faults: Fault[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (!isObject(given)) {
    faults.push({ where, found: shown(given), allowed: `an object of ${Object.keys(fields).join(', ')}` });
    return values;
  }
  for (const name of Object.keys(given))
    if (!Object.hasOwn(fields, name)) faults.push(unknownName(where, what, name, Object.keys(fields)));
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) && given[name] !== undefined ? given[name] : field.default;
    const fault = faultOf(field, value, `${where}.${name}`);
    if (fault) faults.push(fault);
    values[name] = value;
  }
  return values;
}
