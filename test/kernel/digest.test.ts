import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashWords } from '#simulator/kernel/hash.ts';
import type { AnyEntry, Kinds } from '#simulator/kernel/trace.ts';
import { type RandomTrace, randomTrace } from '../arbitraries/trace.ts';
import { digestOf } from '../digest-of.ts';

/** The same bytes (content/reference/how-the-simulator-works.mdx quotes them), by the platform's own encoders into one array. */
function referenceDigest({ kinds, entries }: RandomTrace): string {
  const bytes: number[] = [];
  const word = (value: number): void => void bytes.push(...new Uint8Array(Uint32Array.of(value).buffer));
  const number = (value: number): void => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value + 0, true);
    bytes.push(...new Uint8Array(view.buffer));
  };
  const text = (value: string): void => {
    const encoded = new TextEncoder().encode(value);
    word(encoded.length);
    bytes.push(...encoded, ...new Array<number>((4 - (encoded.length % 4)) % 4).fill(0));
  };
  const value = (value: number | string | boolean | null): void => {
    if (typeof value === 'boolean' || value === null) word(value === null ? 0 : value ? 3 : 2);
    else {
      word(1);
      if (typeof value === 'number') number(value);
      else text(value);
    }
  };
  for (const { at, kind, where, subject, cause, data } of entries) {
    number(at);
    text(kind);
    text(where);
    value(subject);
    value(cause);
    for (const [name, type] of Object.entries(kinds[kind]!.data))
      if (type === 'number') number(data[name] as number);
      else value(data[name]!);
  }
  const words = new Uint32Array(Uint8Array.from(bytes).buffer);
  const lanes = [0x243f6a88, 0x85a308d3].map((seed) => hashWords(words, seed) >>> 0);
  return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}

type Value = number | string | boolean | null;

/** Another value of the same type. */
const other = (value: Value, type: string): Value => {
  if (typeof value === 'number') return value === 0 ? 1 : Number.isFinite(value) ? -value : 0;
  if (typeof value === 'string') return `${value}x`;
  if (value === null) return type.startsWith('text') ? '' : 0;
  return !value;
};

/** The entry with its n-th field changed, and no other. */
function changed(entry: AnyEntry, field: number, kinds: Kinds): AnyEntry {
  const { subject, data } = kinds[entry.kind]!;
  const names = Object.keys(entry.data);
  const otherKind = Object.keys(kinds).find((kind) => kind !== entry.kind && sameFields(kinds, kind, entry.kind));
  const changes: AnyEntry[] = [
    { ...entry, at: entry.at + 1 },
    { ...entry, where: `${entry.where}.` },
    { ...entry, subject: other(entry.subject, subject) as number },
    { ...entry, cause: entry.cause === null ? 0 : null },
    ...(otherKind ? [{ ...entry, kind: otherKind }] : []),
    ...names.map((name) => ({ ...entry, data: { ...entry.data, [name]: other(entry.data[name]!, data[name]!) } })),
  ];
  return changes[field % changes.length]!;
}

const sameFields = (kinds: Kinds, one: string, other: string): boolean =>
  JSON.stringify(kinds[one]) === JSON.stringify(kinds[other]);

describe('the digest of a trace', () => {
  test('is two lanes of MurmurHash3 over its fields in the order of the schema', () => {
    fc.assert(
      fc.property(randomTrace(), fc.integer({ min: 1, max: 5 }), (trace, atOnce) => {
        expect(digestOf(trace)).toBe(referenceDigest(trace));
        expect(digestOf(trace, atOnce)).toBe(referenceDigest(trace));
      }),
      { numRuns: 500 },
    );
  });

  test('is 16 hexadecimal digits, also of nothing, and never the same after one entry more', () => {
    expect(digestOf({ kinds: {}, entries: [] })).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(randomTrace(1), ({ kinds, entries }) => {
        const digest = digestOf({ kinds, entries });
        expect(digest).toMatch(/^[0-9a-f]{16}$/);
        expect(digestOf({ kinds, entries: entries.slice(0, -1) })).not.toBe(digest);
      }),
    );
  });

  test('changes with any single field', () => {
    fc.assert(
      fc.property(randomTrace(1), fc.nat(), fc.nat(), ({ kinds, entries }, at, field) => {
        const index = at % entries.length;
        const altered = entries.map((entry, seq) => (seq === index ? changed(entry, field, kinds) : entry));
        expect(digestOf({ kinds, entries: altered })).not.toBe(digestOf({ kinds, entries }));
      }),
      { numRuns: 1000 },
    );
  });

  test('changes with the order of entries that differ', () => {
    fc.assert(
      fc.property(randomTrace(2), ({ kinds, entries }) => {
        const [first, second, ...rest] = entries;
        fc.pre(referenceDigest({ kinds, entries: [first!] }) !== referenceDigest({ kinds, entries: [second!] }));
        expect(digestOf({ kinds, entries: [second!, first!, ...rest] })).not.toBe(digestOf({ kinds, entries }));
      }),
    );
  });

  test('does not tell −0 from 0, nor the order in which data were written', () => {
    const kinds: Kinds = { moved: { subject: 'none', data: { x: 'number', y: 'number' } } };
    const entry = { at: 0, seq: 0, kind: 'moved', where: 'here', subject: null, cause: null };
    const digests = [
      { x: 0, y: 1 },
      { x: -0, y: 1 },
      { y: 1, x: 0 },
    ].map((data) => digestOf({ kinds, entries: [{ ...entry, data }] }));
    expect(new Set(digests).size).toBe(1);
  });

  test('does not confuse texts that run into each other, nor a number with its text', () => {
    const kinds: Kinds = { said: { subject: 'none', data: { a: 'text?', b: 'text?' } } };
    const entry = { at: 0, seq: 0, kind: 'said', where: '', subject: null, cause: null };
    const texts = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc', ''],
      ['', 'abc'],
      ['abc', null],
      ['abc\0', ''],
    ] as const;
    const digests = texts.map(([a, b]) => digestOf({ kinds, entries: [{ ...entry, data: { a, b } }] }));
    expect(new Set(digests).size).toBe(texts.length);
  });

  test('is the same with more different texts than it remembers', () => {
    const kinds: Kinds = { said: { subject: 'text', data: {} } };
    const entries = Array.from({ length: 25_000 }, (_, seq) => ({
      ...{ at: seq, seq, kind: 'said', where: 'here', cause: null, data: {} },
      subject: `key ${(seq * 7) % 12_345}`,
    }));
    expect(digestOf({ kinds, entries })).toBe(referenceDigest({ kinds, entries }));
  });
});
