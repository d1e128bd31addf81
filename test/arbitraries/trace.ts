import fc from 'fast-check';
import type { AnyEntry, DataType, Kinds } from '#simulator/kernel/trace.ts';

/** A schema of a few kinds, and entries that obey it. */
export interface RandomTrace {
  readonly kinds: Kinds;
  readonly entries: readonly AnyEntry[];
}

const name = fc.constantFrom('a', 'b', 'size', 'ünï', '__proto__x', '0', 'z');
const dataType = fc.constantFrom<DataType>('number', 'text', 'flag', 'number?', 'text?');
const text = fc.oneof(fc.constantFrom('', 'door', 'till', 'é', '😀'), fc.string({ unit: 'binary', maxLength: 9 }));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, 2 ** 53, Infinity));

const schema = fc.record({
  subject: fc.constantFrom('number', 'text', 'none'),
  data: fc.dictionary(name, dataType, { maxKeys: 4, noNullPrototype: true }),
});

function value(type: DataType | 'none'): fc.Arbitrary<number | string | boolean | null> {
  switch (type) {
    case 'number':
      return number;
    case 'text':
      return text;
    case 'flag':
      return fc.boolean();
    case 'number?':
      return fc.option(number);
    case 'text?':
      return fc.option(text);
    case 'none':
      return fc.constant(null);
  }
}

/** Entries of one kind; their data's keys stand in an order of their own. */
function entryOf(kind: string, { subject, data }: Kinds[string]): fc.Arbitrary<AnyEntry> {
  const fields = Object.entries(data).map(([name, type]) => [name, value(type)] as const);
  return fc.record({
    at: fc.nat(),
    seq: fc.constant(0),
    kind: fc.constant(kind),
    where: text,
    subject: value(subject) as fc.Arbitrary<number | string | null>,
    cause: fc.option(fc.nat()),
    data: fc.tuple(fc.record(Object.fromEntries(fields), { noNullPrototype: true }), fc.boolean()).map(reordered),
  });
}

function reordered([data, isTurned]: [AnyEntry['data'], boolean]): AnyEntry['data'] {
  return isTurned ? Object.fromEntries(Object.entries(data).reverse()) : data;
}

/** A trace with at least so many entries, in order of time. */
export function randomTrace(minLength = 0): fc.Arbitrary<RandomTrace> {
  return fc
    .dictionary(fc.constantFrom('came', 'left', 'naïve', 'x'), schema, { minKeys: 1, noNullPrototype: true })
    .chain((kinds) => {
      const entry = fc.oneof(...Object.entries(kinds).map(([kind, schema]) => entryOf(kind, schema)));
      return fc.array(entry, { minLength, maxLength: 30 }).map((entries) => ({
        kinds,
        entries: entries.sort((a, b) => a.at - b.at).map((each, seq) => ({ ...each, seq })),
      }));
    });
}
