import type { Kinds } from '#simulator/kernel/trace.ts';
import type { Need } from '#simulator/scenario/action-definition.ts';
import type { Field, Fields } from '#simulator/scenario/field.ts';
import type { Happenings } from '#simulator/scenario/happenings.ts';
import type { InputDefinition } from '#simulator/scenario/records.ts';
import type { MetricDefinition, Preset, Scenario } from '#simulator/scenario/scenario.ts';

/** A field without its validator, which stays with the simulator. Limits that there are not are null. */
export type FieldFace = Omit<Field, 'schema' | 'min' | 'max'> & {
  readonly min: number | null;
  readonly max: number | null;
};
export type FieldFaces = Readonly<Record<string, FieldFace>>;

export interface ActionFace {
  readonly label: string;
  readonly meaning: string;
  readonly with: FieldFaces;
  readonly needs?: Need;
}

/**
 * What a page must know of a scenario to put controls around it: plain data, made when the site is built,
 * so that the page itself loads neither the model nor its validation.
 */
export interface Face {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly untilMs: number;
  readonly kinds: Kinds;
  readonly happenings: Happenings;
  readonly params: FieldFaces;
  readonly actions: Readonly<Record<string, ActionFace>>;
  /** What a record of the workload is made of. */
  readonly input: { readonly order: InputDefinition['order']; readonly fields: FieldFaces };
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
  readonly laws: readonly { readonly id: string; readonly statement: string }[];
  readonly presets: readonly Preset[];
}

export function faceOf(scenario: Scenario): Face {
  const { id, version, title, untilMs, kinds, happenings, metrics, presets } = scenario;
  const actions = Object.entries(scenario.actions).map(
    ([name, action]) => [name, { ...action, with: fieldFaces(action.with) }] as const,
  );
  return {
    id,
    version,
    title,
    untilMs,
    kinds,
    happenings,
    params: fieldFaces(scenario.params),
    actions: Object.fromEntries(actions),
    input: { order: scenario.input.order, fields: fieldFaces(scenario.input.fields) },
    metrics: toldApart(metrics),
    laws: scenario.laws.map((law) => ({ id: law.id, statement: law.statement })),
    presets,
  };
}

/** A count and its share bear one name where a sentence says which is meant; in a list of figures each has its own. */
function toldApart(metrics: Scenario['metrics']): Face['metrics'] {
  const all = Object.entries(metrics);
  const isTwin = (name: string, label: string): boolean =>
    all.some(([other, each]) => other !== name && each.label === label);
  const faces = all.map(([name, metric]) => [
    name,
    metric.unit === 'ratio' && isTwin(name, metric.label) ? { ...metric, label: `${metric.label}, share` } : metric,
  ]);
  return Object.fromEntries(faces);
}

function fieldFaces(fields: Fields): FieldFaces {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldFace(field)]));
}

function fieldFace({ schema: _, min, max, ...rest }: Field): FieldFace {
  return { ...rest, min: finite(min), max: finite(max) };
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
