import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { type TraceColumns, TraceKeeper, TraceReader } from '#simulator/kernel/trace-columns.ts';
import { type RandomTrace, randomTrace } from '../arbitraries/trace.ts';
import { digestOf } from '../digest-of.ts';

function columnsOf({ kinds, entries }: RandomTrace): TraceColumns {
  const keeper = new TraceKeeper(kinds);
  for (const entry of entries) keeper.add(entry);
  return keeper.columns();
}

function entriesOf(reader: TraceReader): AnyEntry[] {
  return Array.from({ length: reader.length }, (_, seq) => reader.entry(seq));
}

describe('a kept trace', () => {
  test('gives back what it was given', () => {
    fc.assert(
      fc.property(randomTrace(), (trace) => {
        expect(entriesOf(new TraceReader(trace.kinds, columnsOf(trace)))).toEqual(trace.entries);
      }),
      { numRuns: 500 },
    );
  });

  test('gives it back in another thread too, with its buffers moved rather than copied', () => {
    fc.assert(
      fc.property(randomTrace(1), (trace) => {
        const columns = columnsOf(trace);
        const { at, kind, where, subject, cause, dataStart, data } = columns;
        const transfer = [at, kind, where, subject, cause, dataStart, data].map(({ buffer }) => buffer);
        const moved = structuredClone(columns, { transfer });
        expect(at.length).toBe(0);
        expect(entriesOf(new TraceReader(trace.kinds, moved))).toEqual(trace.entries);
      }),
    );
  });

  test('is cut to its length, and keeps its digest', () => {
    const kinds = { came: { subject: 'number', data: { a: 'number', b: 'text?', c: 'flag' } } } as const;
    const entries: AnyEntry[] = Array.from({ length: 3000 }, (_, seq) => ({
      ...{ at: seq >> 2, seq, kind: 'came', where: `till ${seq % 7}`, subject: seq, cause: seq === 0 ? null : seq - 1 },
      data: { a: seq / 3, b: seq % 2 === 0 ? null : `text ${seq % 500}`, c: seq % 3 === 0 },
    }));
    const columns = columnsOf({ kinds, entries });
    expect([columns.at.length, columns.data.length]).toEqual([3000, 9000]);
    expect(digestOf({ kinds, entries: entriesOf(new TraceReader(kinds, columns)) })).toBe(digestOf({ kinds, entries }));
  });

  test('begins anew where it was cleared, and forgets what stood there', () => {
    fc.assert(
      fc.property(randomTrace(1), fc.nat(), (trace, n) => {
        const half = n % trace.entries.length;
        const keeper = new TraceKeeper(trace.kinds);
        for (const entry of trace.entries.slice(0, half)) keeper.add(entry);
        keeper.clear();
        for (const entry of trace.entries.slice(half)) keeper.add(entry);
        const again = entriesOf(new TraceReader(trace.kinds, keeper.columns()));
        expect(again).toEqual(trace.entries.slice(half).map((entry, seq) => ({ ...entry, seq })));
      }),
    );
  });
});

test('countUntil counts the entries at or before a moment', () => {
  const moment = fc.oneof(fc.nat({ max: 20 }), fc.constantFrom(-1, 0, Infinity));
  const kinds = { tick: { subject: 'none', data: {} } } as const;
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 40 }), moment, (times, moment) => {
      const sorted = times.sort((a, b) => a - b);
      const entries = sorted.map((at, seq) => ({
        ...{ at, seq, kind: 'tick', where: '', subject: null, cause: null, data: {} },
      }));
      const reader = new TraceReader(kinds, columnsOf({ kinds, entries }));
      expect(reader.countUntil(moment)).toBe(sorted.filter((at) => at <= moment).length);
    }),
  );
});
