import { durationWords } from '#simulator/kernel/words.ts';
import { type Fault, shown } from '#simulator/scenario/fault.ts';
import type { Field, Fields } from '#simulator/scenario/field.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { type JsonOrText, openOutput } from '../files.ts';
import { schemaOfFields } from '../json-schema.ts';
import { refuseAny } from '../refused.ts';
import { scenarioOf } from '../scenarios.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `lab describe`: all that one may give a scenario, and what it answers. */
export async function describe(
  id: string | undefined,
  options: JsonOrText,
  terminal: Terminal,
  faults: readonly Fault[],
): Promise<number> {
  const scenario = await scenarioOf(id, faults);
  refuseAny(faults);
  const output = openOutput(options.out, terminal);
  output.write(options.json ? `${JSON.stringify(description(scenario), null, 2)}\n` : words(scenario));
  output.close();
  return 0;
}

/** A scenario as JSON: values that may be given as JSON Schema 2020-12. */
export function description(scenario: Scenario): Record<string, unknown> {
  const { id, version, title, question, untilMs, actions, metrics, presets } = scenario;
  return {
    id,
    version,
    title,
    question,
    untilMs,
    params: schemaOfFields(scenario.params),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [name, { ...action, with: schemaOfFields(action.with) }]),
    ),
    input: schemaOfFields(scenario.input.fields),
    metrics,
    invariants: scenario.laws.map((law) => ({ id: law.id, statement: law.statement })),
    presets,
  };
}

function words(scenario: Scenario): string {
  const { id, version, title, question, untilMs, params, actions, input, metrics, laws, presets } = scenario;
  const mayBeSet = 'those with * also in mid-run: --do \'12s:set:{"name":value}\'';
  return [
    `${title} (${id}, version ${version})\n${question}\nA generated run ends at ${durationWords(untilMs)}.\n`,
    section(`Parameters: --set name=value; ${mayBeSet}`, fieldRows(params)),
    section(
      'Actions: --do 12s:name[:{json}]',
      Object.entries(actions).flatMap(([name, action]) => [
        [`  ${name}`, '', action.meaning],
        ...fieldRows(action.with, '    '),
      ]),
    ),
    section('Fields of an input record: --input FILE', fieldRows(input.fields)),
    section(
      'Metrics',
      Object.entries(metrics).map(([name, { unit, meaning }]) => [`  ${name}`, unit, meaning]),
    ),
    section(
      'Invariants',
      laws.map((law) => [`  ${law.id}`, law.statement]),
    ),
    section(
      'Presets: --preset name',
      presets.map((preset) => [`  ${preset.id}`, `${preset.label}. ${preset.meaning}`]),
    ),
  ].join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${rows.length === 0 ? '  none\n' : table(rows)}`;
}

function fieldRows(fields: Fields, indent = '  '): string[][] {
  return Object.entries(fields).map(([name, field]) => [
    `${indent}${name}${field.settable ? '*' : ''}`,
    defaultWords(field),
    `${field.meaning} (${field.allowed})`,
  ]);
}

function defaultWords(field: Field): string {
  if (field.default === undefined) return 'required';
  const value = typeof field.default === 'string' ? field.default : shown(field.default);
  return field.default === null ? value : `${value} ${field.unit}`.trimEnd();
}
