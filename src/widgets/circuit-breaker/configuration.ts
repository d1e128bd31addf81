import { type BreakerParams, params } from '#simulator/patterns/circuit-breaker/params.ts';
import { resilience4jYaml } from '#simulator/patterns/circuit-breaker/resilience4j.ts';
import type { ValuesOf } from '#simulator/scenario/field.ts';

const defaults = Object.fromEntries(Object.entries(params).map(([name, field]) => [name, field.default]));

/** The lesson's own settings as a configuration of Resilience4j. */
export const resilience4j = resilience4jYaml(defaults as ValuesOf<BreakerParams>);
