import { type Micros, toMicros, toMs } from '../kernel/time.ts';
import type { AnyEntry } from '../kernel/trace.ts';
import { isObject } from './fault.ts';
import { writeIsoTime } from './iso-time.ts';
import { type CompleteRecipe, completeRecipe } from './recipe.ts';
import type { Run, Violation } from './run.ts';
import type { MetricValues } from './scenario.ts';

/** What a run answers at the interface. */
export interface Answer {
  readonly recipe: CompleteRecipe;
  readonly events: number;
  readonly digest: string;
  readonly metrics: MetricValues;
  readonly result: Readonly<Record<string, unknown>>;
  readonly violations: readonly Violation[];
}

/** The answer of a run; with ISO input every moment has its ISO text beside it. A very long input may be left out. */
export function answerOf(run: Run, { withInput = true } = {}): Answer {
  const origin = run.plan.records?.originUs ?? null;
  const dated = <T>(value: T): T => (origin === null ? value : (withIsoTimes(value, origin) as T));
  return {
    recipe: withInput ? completeRecipe(run.plan) : run.plan.recipe,
    events: run.events,
    digest: run.digest,
    metrics: run.metrics,
    result: dated(run.result),
    violations: dated(run.violations),
  };
}

/**
 * A trace entry as the interface shows it: times in ms, nothing where there is nothing to say;
 * given where the time 0 of ISO input lies, every moment has its ISO text beside it.
 */
export function shownEntry(entry: AnyEntry, originUs: Micros | null = null): Record<string, unknown> {
  const { at, seq, kind, where, subject, cause, data } = entry;
  const inMs = {
    atMs: toMs(at),
    seq,
    kind,
    where,
    ...(subject === null ? {} : { subject }),
    ...(cause === null ? {} : { cause }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
  return originUs === null ? inMs : (withIsoTimes(inMs, originUs) as Record<string, unknown>);
}

function withIsoTimes(value: unknown, originUs: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withIsoTimes(item, originUs));
  if (!isObject(value)) return value;
  const dated: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    dated[name] = withIsoTimes(inner, originUs);
    const neighbour = isoName(name);
    if (neighbour && (typeof inner === 'number' || inner === null))
      dated[neighbour] = inner === null ? null : writeIsoTime(toMicros(inner) + originUs);
  }
  return dated;
}

/** `firedAtMs` → `firedAt`, `atMs` → `at`, `start` → `startAt`; null for what is no moment. */
function isoName(name: string): string | null {
  if (name === 'atMs' || name.endsWith('AtMs')) return name.slice(0, -2);
  return name === 'start' || name === 'end' ? `${name}At` : null;
}
