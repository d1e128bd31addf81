import * as v from 'valibot';

export type FieldKind =
  | 'duration'
  | 'number'
  | 'count'
  | 'probability'
  | 'flag'
  | 'choice'
  | 'text'
  | 'moment'
  | 'list';

/** Where a slider begins and ends, when the allowed range is wider than what is worth trying by hand. */
export interface Slider {
  readonly from: number;
  readonly to: number;
  readonly logarithmic?: boolean;
}

/**
 * One value that a person may give: a parameter, an argument of an action, a field of a record.
 * Validation, JSON Schema, forms, command line and help all come from it.
 */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly schema: v.GenericSchema<unknown, T> | v.GenericSchema<T>;
  /** Completes the sentence "allowed: …". */
  readonly allowed: string;
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
  /** Undefined: the value must be given. */
  readonly default: T | undefined;
  readonly nullable: boolean;
  readonly choices: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly slider: Slider | null;
  /** Whether a `set` action may change it in mid-run. */
  readonly settable: boolean;
  /** Which part of a form it belongs to: the pattern itself, the generated traffic, or rarer settings. */
  readonly group: FieldGroup;
}

/** A moment of the run: written as ms or ISO 8601, whole microseconds once it is read. */
export interface MomentField<T> extends Field<T> {
  readonly kind: 'moment';
}

export type FieldGroup = 'pattern' | 'workload' | 'extra';
export type Fields = Readonly<Record<string, Field>>;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

interface Common<T> {
  readonly label: string;
  readonly meaning: string;
  readonly default?: T;
  readonly settable?: boolean;
  readonly group?: FieldGroup;
  readonly slider?: Slider;
}

interface NumericOptions extends Common<number> {
  readonly unit?: string;
  readonly min?: number;
  /** An exclusive lower bound. */
  readonly above?: number;
  readonly max?: number;
}

/** A span of virtual time in whole milliseconds; `fractional` allows three decimals. */
export function duration(options: NumericOptions & { readonly fractional?: boolean }): Field<number> {
  return numeric('duration', { unit: 'ms', min: 0, ...options }, options.fractional ? 'microseconds' : 'integer');
}

export function number(options: NumericOptions): Field<number> {
  return numeric('number', options, 'real');
}

/** A whole number of things. */
export function count(options: NumericOptions): Field<number> {
  return numeric('count', { min: 0, ...options }, 'integer');
}

/** A probability or ratio, 0 … 1. */
export function probability(options: NumericOptions): Field<number> {
  return numeric(
    'probability',
    { max: 1, ...(options.above === undefined ? { min: 0 } : {}), slider: { from: 0, to: 1 }, ...options },
    'real',
  );
}

export function flag(options: Common<boolean>): Field<boolean> {
  return field('flag', options, v.boolean(), 'true or false');
}

export function choice<const C extends readonly string[]>(choices: C, options: Common<C[number]>): Field<C[number]> {
  const base = field<C[number]>(
    'choice',
    { default: choices[0]!, ...options },
    v.picklist(choices),
    `one of ${choices.join(', ')}`,
  );
  return { ...base, choices };
}

export function text(options: Common<string>): Field<string> {
  return field('text', options, v.string(), 'a text');
}

/** A moment of the run: milliseconds (down to 0.001) or an ISO 8601 text. */
export function moment(options: Common<number | string> & { readonly min?: number }): MomentField<number | string> {
  const min = options.min ?? -maxTimeMs;
  const given = v.union([v.pipe(v.number(), v.minValue(min), v.maxValue(maxTimeMs), microsecondSteps), v.string()]);
  const least = options.min === undefined ? '' : `, ${options.min} or more`;
  return {
    ...field('moment', options, given, `a number of ms (down to 0.001${least}) or an ISO 8601 time`),
    kind: 'moment',
    unit: 'ms',
    min,
  };
}

/** The same value, or null, which is the default; `meaning` should say what null stands for. */
export function orNull<T>(inner: MomentField<T>): MomentField<T | null>;
export function orNull<T>(inner: Field<T>): Field<T | null>;
export function orNull<T>(inner: Field<T>): Field<T | null> {
  return {
    ...inner,
    schema: v.nullable(inner.schema as v.GenericSchema<T>),
    allowed: `${inner.allowed}, or null`,
    default: null,
    nullable: true,
  };
}

/** About 300 years, far inside what whole microseconds can count exactly. */
export const maxTimeMs = 9_000_000_000_000;

/** Whole microseconds, up to the rounding of a double near the number itself. */
const microsecondSteps = v.check(
  (ms: number) => Math.abs(ms * 1000 - Math.round(ms * 1000)) <= 1e-6 + Math.abs(ms * 1000) * Number.EPSILON,
  'finer than 0.001 ms',
);

function numeric(kind: FieldKind, options: NumericOptions, step: 'integer' | 'microseconds' | 'real'): Field<number> {
  const limit = kind === 'duration' ? maxTimeMs : Number.MAX_SAFE_INTEGER;
  const min = options.min ?? -limit;
  const max = options.max ?? limit;
  const actions = [
    v.finite<number>(),
    ...(step === 'integer' ? [v.safeInteger<number>()] : []),
    ...(step === 'microseconds' ? [microsecondSteps] : []),
    ...(options.above === undefined ? [v.minValue<number, number>(min)] : [v.gtValue<number, number>(options.above)]),
    v.maxValue<number, number>(max),
  ] as const;
  // A pipe of any length has the type of its head.
  const schema = v.pipe(
    v.number(),
    ...(actions as unknown as [v.PipeItem<number, number, v.BaseIssue<unknown>>]),
  ) as v.GenericSchema<number>;
  const base = field<number>(kind, options, schema, numericAllowed(kind, options, step));
  return { ...base, min: options.above ?? min, max, unit: options.unit ?? '' };
}

function numericAllowed(kind: FieldKind, options: NumericOptions, step: 'integer' | 'microseconds' | 'real'): string {
  const whole = step === 'integer' ? 'a whole number' : 'a number';
  const what = kind === 'duration' ? `${whole} of ms${step === 'microseconds' ? ' (down to 0.001)' : ''}` : whole;
  const from =
    options.above === undefined ? (options.min === undefined ? '' : `from ${options.min}`) : `above ${options.above}`;
  const to =
    options.max === undefined
      ? options.above === undefined && from
        ? ' up'
        : ''
      : ` ${from ? 'to' : 'up to'} ${options.max}`;
  return `${what} ${from}${to}`.trim();
}

function field<T>(kind: FieldKind, options: Common<T>, schema: v.GenericSchema<T>, allowed: string): Field<T> {
  return {
    kind,
    schema,
    allowed,
    label: options.label,
    meaning: options.meaning,
    unit: '',
    default: options.default,
    nullable: false,
    choices: [],
    min: -Infinity,
    max: Infinity,
    slider: options.slider ?? null,
    settable: options.settable ?? false,
    group: options.group ?? 'pattern',
  };
}
