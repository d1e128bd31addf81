import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '#simulator/scenario/fault.ts';
import { flag, moment, number, orNull, text } from '#simulator/scenario/field.ts';
import { type InputDefinition, RecordTable } from '#simulator/scenario/records.ts';

const words = { label: 'x', meaning: 'x' };
const byT: InputDefinition = {
  order: 'by-t',
  fields: { t: moment({ ...words, min: 0 }), size: number({ ...words, default: 1 }), note: orNull(text(words)) },
};
const byArrival: InputDefinition = {
  order: 'by-arrival',
  fields: { t: moment(words), arrival: orNull(moment(words)), late: flag({ ...words, default: false }) },
};

function tableOf(definition: InputDefinition, rows: readonly unknown[]): RecordTable {
  const table = new RecordTable(definition, (line) => `input[${line}]`);
  for (const [index, row] of rows.entries()) table.append(row, index);
  table.finish();
  return table;
}

const recordsOf = (table: RecordTable) => Array.from({ length: table.length }, (_, n) => table.record(n));
const faultsOf = (definition: InputDefinition, rows: readonly unknown[]) =>
  tableOf(definition, rows).faults.map(faultSentence);

describe('records', () => {
  test('have all fields, moments in microseconds', () => {
    const table = tableOf(byT, [{ t: 0.001 }, { t: 2, size: 3, note: 'x' }]);
    expect(recordsOf(table)).toEqual([
      { t: 1, size: 1, note: null },
      { t: 2000, size: 3, note: 'x' },
    ]);
    expect(table.originUs).toBeNull();
  });

  test('with ISO times begin at the earliest arrival', () => {
    const table = tableOf(byArrival, [
      { t: '2024-01-01T00:00:10Z', arrival: '2024-01-01T00:00:30Z' },
      { t: '2024-01-01T01:00:20+01:00' },
    ]);
    expect(recordsOf(table)).toMatchObject([
      { t: 0, arrival: 0 },
      { t: -10e6, arrival: 10e6 },
    ]);
    expect(table.originUs).toBe(Date.parse('2024-01-01T00:00:20Z') * 1000);
  });

  test('of a workload of nothing are none, and no fault', () => {
    expect(tableOf(byT, [])).toMatchObject({ length: 0, faults: [], originUs: null });
    expect(tableOf(byArrival, []).faults).toEqual([]);
  });

  test('are processed by arrival, equal ones as they stand', () => {
    const moments = fc.array(fc.record({ t: fc.nat({ max: 9 }), arrival: fc.option(fc.nat({ max: 9 })) }));
    fc.assert(
      fc.property(moments, (rows) => {
        const arrivals = rows.map(({ t, arrival }, row) => ({ at: arrival ?? t, row }));
        const expected = arrivals.sort((a, b) => a.at - b.at || a.row - b.row).map(({ row }) => rows[row]!.t * 1000);
        expect(recordsOf(tableOf(byArrival, rows)).map(({ t }) => t)).toEqual(expected);
      }),
    );
  });
});

describe('as input again', () => {
  const at = fc.integer({ min: 0, max: 1e6 }).map((micros) => micros / 1000);
  const iso = at.map((ms) => new Date(1.7e12 + Math.floor(ms)).toISOString());
  const row = (t: fc.Arbitrary<unknown>) =>
    fc.record({ t, arrival: t, late: fc.boolean() }, { requiredKeys: ['t', 'late'] });

  test.each([
    ['ms', fc.array(row(at))],
    ['ISO texts', fc.array(row(iso))],
  ] as const)('records in %s give the same records', (_, rows) => {
    fc.assert(
      fc.property(rows, (rows) => {
        const table = tableOf(byArrival, rows);
        // Through JSON, as a link or a file would carry them.
        const again = tableOf(byArrival, JSON.parse(JSON.stringify(table.toInput())));
        expect(again.faults).toEqual([]);
        expect(recordsOf(again)).toEqual(recordsOf(table));
        expect(again.originUs).toBe(table.originUs);
        expect(again.toInput()).toEqual(table.toInput());
      }),
    );
  });

  test('say no more than they must', () => {
    const rows = [{ t: 0 }, { t: 1, size: 2 }, { t: 2, note: 'x' }];
    expect(tableOf(byT, rows).toInput()).toEqual(rows);
  });
});

describe('a fault', () => {
  test.each([
    ['no record', [5, null, ['t']], 3, 'input[0]: found 5; allowed: a record with t, size, note.'],
    ['a missing field', [{}], 1, 'input[0], t: found nothing; allowed: a number of ms (down to 0.001, 0 or more)'],
    [
      'an unknown field',
      [{ t: 0, colour: 1 }],
      1,
      'input[0]: found an unknown field "colour"; allowed: t, size, note.',
    ],
    ['an inherited name', [{ t: 0, constructor: 1 }], 1, 'input[0]: found an unknown field "constructor"'],
    ['a wrong type', [{ t: 0, size: '1' }], 1, 'input[0], size: found "1"; allowed: a number'],
    ['NaN', [{ t: NaN }], 1, 'input[0], t: found NaN'],
    ['null where none may be', [{ t: null }], 1, 'input[0], t: found null'],
    ['a negative time', [{ t: -1 }], 1, 'input[0], t: found -1'],
    ['a text that is no time', [{ t: 'noon' }], 1, 'input[0], t: found "noon"'],
    ['ms after ISO', [{ t: '2024-01-01' }, { t: 5 }], 1, 'input[1], t: found 5; allowed: an ISO 8601 time, as in'],
    [
      'ISO after ms',
      [{ t: 5 }, { t: '2024-01-01' }],
      1,
      'input[1], t: found "2024-01-01"; allowed: a number of ms, as',
    ],
    [
      'time going backwards',
      [{ t: 5 }, { t: 4.999 }, { t: 5 }],
      1,
      'input[1], t: found 4.999; allowed: a time not before the record above it (5).',
    ],
  ] as const)('is %s', (_, rows, count, sentence) => {
    const faults = faultsOf(byT, rows);
    expect(faults).toHaveLength(count);
    expect(faults[0]).toContain(sentence);
  });

  test('is an ISO time going backwards, in its own words', () => {
    const rows = [{ t: '2024-01-01T00:00:01Z' }, { t: '2024-01-01T00:00:00Z' }];
    expect(faultsOf(byT, rows)).toEqual([
      'input[1], t: found "2024-01-01T00:00:00Z"; allowed: a time not before the record above it (2024-01-01T00:00:01Z).',
    ]);
  });

  test('is an arrival before 0, as of a negative t that names none', () => {
    expect(faultsOf(byArrival, [{ t: -5, arrival: 0 }])).toEqual([]);
    expect(faultsOf(byArrival, [{ t: -5 }, { t: 0, arrival: -1 }])).toEqual([
      'input[0], arrival: found -5; allowed: an arrival at 0 or later; a record with a negative t must name its arrival.',
      'input[1], arrival: found -1; allowed: an arrival at 0 or later; a record with a negative t must name its arrival.',
    ]);
  });

  test('does not hide the others: all are listed', () => {
    expect(faultsOf(byT, [{ t: 'x', size: null, note: 5 }, 7, { t: 0, a: 1, b: 2 }])).toHaveLength(6);
  });
});
