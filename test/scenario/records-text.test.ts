import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '#simulator/scenario/fault.ts';
import { moment, number, orNull, text } from '#simulator/scenario/field.ts';
import type { InputDefinition, RecordTable } from '#simulator/scenario/records.ts';
import { type ColumnMap, readRecordFile } from '#simulator/scenario/records-text.ts';

const words = { label: 'x', meaning: 'x' };
const definition: InputDefinition = {
  order: 'by-t',
  fields: { t: moment(words), key: orNull(text(words)), size: orNull(number(words)) },
};

const read = (written: string, name = 'sales.csv', map: ColumnMap = {}): RecordTable =>
  readRecordFile(definition, name, written, map);
const faultsOf = (...given: Parameters<typeof read>) => read(...given).faults.map(faultSentence);

function recordsOf(table: RecordTable): unknown[] {
  expect(table.faults).toEqual([]);
  return Array.from({ length: table.length }, (_, n) => table.record(n));
}

const two = [
  { t: 0, key: 'a', size: 1.5 },
  { t: 1000, key: 'b', size: null },
];

describe('a CSV file just works', () => {
  test.each([
    ['plain', 't,key,size\n0,a,1.5\n1,b,\n'],
    ['without a last line break', 't,key,size\n0,a,1.5\n1,b,'],
    ['with a byte-order mark', '\uFEFFt,key,size\n0,a,1.5\n1,b,\n'],
    ['with CRLF', 't,key,size\r\n0,a,1.5\r\n1,b,\r\n'],
    ['with CR', 't,key,size\r0,a,1.5\r1,b,\r'],
    ['with empty lines at its end and inside', 't,key,size\n\n0,a,1.5\n1,b,\n\n  \n'],
    ['with quotes', '"t","key","size"\n"0","a","1.5"\n"1","b",""\n'],
    ['with spaces about', ' t , key,size \n 0 ,a, 1.5\n1 ,b, \n'],
    ['with other columns first', 'size,t,key\n1.5,0,a\n,1,b\n'],
    ['with all at once', '\uFEFF"size",t,key\r\n"1.5",0,a\r\n,1,b\r\n\r\n'],
  ])('%s', (_, written) => {
    expect(recordsOf(read(written))).toEqual(two);
  });

  test('with quotes, commas and line breaks inside its cells', () => {
    const table = read('t,key,size\n0,"a ""quoted"", with\nline\r\nbreaks",1\n1,é😀,2\n');
    expect(recordsOf(table)).toMatchObject([{ key: 'a "quoted", with\nline\r\nbreaks' }, { key: 'é😀' }]);
  });

  test('with one column, with a head alone, with nothing at all', () => {
    expect(recordsOf(read('t\n0\n1\n'))).toMatchObject([{ t: 0 }, { t: 1000 }]);
    expect(recordsOf(read('t,key\n'))).toEqual([]);
    expect(recordsOf(read(''))).toEqual([]);
  });

  test('whatever its cells hold, quoted or not', () => {
    const key = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'é', '\t'), minLength: 1 });
    const breaks = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        fc.array(
          key.filter((key) => key.trim() !== ''),
          { minLength: 1 },
        ),
        breaks,
        (keys, lineBreak) => {
          const lines = keys.map((key, index) => `${index},"${key.replaceAll('"', '""')}"`);
          const table = read(['t,key', ...lines].join(lineBreak));
          expect(recordsOf(table).map((record) => (record as { key: string }).key)).toEqual(keys);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a file of JSON lines just works', () => {
  test.each([
    ['plain', '{"t":0,"key":"a","size":1.5}\n{"t":1,"key":"b"}\n'],
    [
      'with a byte-order mark, CRLF and empty lines',
      '\uFEFF{"t":0,"key":"a","size":1.5}\r\n\r\n{"t":1,"key":"b"}\r\n \r\n',
    ],
  ])('%s', (_, written) => {
    expect(recordsOf(read(written, 'sales.jsonl'))).toEqual(two);
    expect(recordsOf(read(written, 'standard input'))).toEqual(two);
  });

  test('a broken line is named, the others are read on', () => {
    expect(faultsOf('{"t":0}\n{"t":\n[1]\n{"t":"x"}\n', 'sales.jsonl')).toEqual([
      'sales.jsonl line 2: found a line that is no JSON ({"t":); allowed: one JSON object a line.',
      'sales.jsonl line 3: found [1]; allowed: a record with t, key, size.',
      expect.stringContaining('sales.jsonl line 4, t: found "x"; allowed: a number of ms'),
    ]);
  });
});

describe('columns', () => {
  const written = 'when,who,what,other\n0,a,1.5,x\n1,b,,y\n';
  const map = { t: 'when', key: 'who', size: 'what' };

  test('are mapped by name, those that nobody asked for passed over', () => {
    expect(recordsOf(read(written, 'sales.csv', map))).toEqual(two);
    expect(
      recordsOf(read('{"when":0,"key":"a","size":1.5,"z":1}\n{"when":1,"key":"b"}', 'x.jsonl', { t: 'when' })),
    ).toEqual(two);
  });

  test('that are named like a field need no map; a map may give that name another meaning', () => {
    expect(recordsOf(read('t,key,size,z\n0,a,1.5,\n1,b,,\n', 'sales.csv', { t: 't' }))).toEqual(two);
    expect(recordsOf(read('when,t,size\n0,a,1.5\n1,b,\n', 'sales.csv', { t: 'when', key: 't' }))).toEqual(two);
  });

  test('that are unknown are faults without a map, and so are a map’s unknown fields and columns', () => {
    expect(faultsOf('t,colour\n0,red\n')).toEqual([
      'sales.csv line 1: found an unknown column "colour"; allowed: t, key, size.',
    ]);
    expect(faultsOf(written, 'sales.csv', { t: 'when', colour: 'what', key: 'whom' })).toEqual([
      '--map: found an unknown field "colour"; allowed: t, key, size.',
      '--map key: found an unknown column of sales.csv "whom"; allowed: when, who, what, other.',
    ]);
  });
});

test('a line with too few or too many columns is named by its line, also after cells with line breaks', () => {
  expect(faultsOf('t,key\n0,"two\nlines"\n1\n2,b,c\n3,d\n')).toEqual([
    'sales.csv line 4: found 1 columns; allowed: 2 columns, as in the head line.',
    'sales.csv line 5: found 3 columns; allowed: 2 columns, as in the head line.',
  ]);
  expect(faultsOf('t,key\r0,"two\rlines"\r1\r')[0]).toContain('sales.csv line 4');
});

test('a quote that is never closed is a fault', () => {
  expect(faultsOf('t,key\n0,"a\n1,b\n')[0]).toContain('sales.csv line 2');
});

test('what cannot be read is named with its line and field', () => {
  expect(faultsOf('t,key,size\n0,a,much\nnoon,b,1\n')).toEqual([
    'sales.csv line 2, size: found "much"; allowed: a number, or null.',
    expect.stringContaining('sales.csv line 3, t: found "noon"'),
  ]);
});

test('no text makes it throw', () => {
  const character = fc.constantFrom('t', ',', '"', '\n', '\r', '{', '}', ':', '0', ' ', ';', '\uFEFF');
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.constantFrom('x.csv', 'x.jsonl', 'x'), (written, name) => {
      const { faults } = read(written, name);
      for (const { where } of faults) expect(where).toContain(name);
    }),
    { numRuns: 2000 },
  );
});
