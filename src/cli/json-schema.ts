import { toJsonSchema } from '@valibot/to-json-schema';
import type { Field, Fields } from '#simulator/scenario/field.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of an object with these fields and no others. */
export function schemaOfFields(fields: Fields): JsonSchema {
  const required = Object.entries(fields).filter(([, field]) => field.default === undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)])),
    ...(required.length === 0 ? {} : { required: required.map(([name]) => name) }),
    additionalProperties: false,
  };
}

/** A field with its texts; what JSON Schema has no word for stands under names with `x-`. */
function schemaOfField(field: Field): JsonSchema {
  // What cannot be put in JSON Schema is the check for steps of 0.001. `multipleOf` would say it, but validators
  // divide in floating point and so refuse every eighth number with three decimals: it becomes `x-step`.
  const { $schema, ...schema } = toJsonSchema(field.schema, { target: 'draft-2020-12', errorMode: 'ignore' });
  return {
    ...schema,
    title: field.label,
    description: field.meaning,
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.unit === '' ? {} : { 'x-unit': field.unit }),
    ...(field.allowed.includes('down to 0.001') ? { 'x-step': 0.001 } : {}),
    'x-allowed': field.allowed,
    'x-settable': field.settable,
    'x-group': field.group,
  };
}
