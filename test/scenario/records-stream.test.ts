import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenario as queue } from '#simulator/patterns/queue/index.ts';
import { scenario as tumbling } from '#simulator/patterns/tumbling-window/index.ts';
import { answerOf } from '#simulator/scenario/answer.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { type InputDefinition, RecordTable } from '#simulator/scenario/records.ts';
import { RecordCheck, type RowSink } from '#simulator/scenario/records-check.ts';
import { lineOf, RecordReader } from '#simulator/scenario/records-text.ts';
import { run } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { recordedRecipe } from '../arbitraries/tumbling-window.ts';

const { input: definition } = tumbling;

function readInto(sink: RowSink, { fields, order }: InputDefinition, name: string, pieces: readonly string[]): void {
  const reader = new RecordReader(sink, { fields, order }, name);
  for (const piece of pieces) reader.push(piece);
  reader.end();
}

function tableOf(definition: InputDefinition, name: string, pieces: readonly string[], rows?: number): RecordTable {
  const table = new RecordTable(definition, lineOf(name), rows);
  readInto(table, definition, name, pieces);
  table.finish();
  return table;
}

/** The same text in pieces of all sizes. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let from = 0, n = 0; from < text.length; n++) {
    const to = from + lengths[n % lengths.length]!;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('a text in pieces', () => {
  const character = fc.constantFrom('t', ',', '"', '\n', '\r', '{', '}', ':', '0', '5', ' ', 'é', '\uFEFF');
  const cell = fc.oneof(
    fc.constantFrom('0', '7', '-1', 'a', ' ', '', '"a,b"', '"a\nb"', '"a""b"', 'x"y', '1.5'),
    fc.string({ unit: character, maxLength: 3 }),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
  const csv = fc.tuple(fc.array(line), fc.constantFrom('\n', '\r\n')).map(([lines, lineBreak]) =>
    // More than a piece is looked at to see how a file is written: the head line comes with enough after it.
    ['t,key,value', ...Array.from({ length: 5 }, () => `1,${'x'.repeat(14_000)},1`), ...lines].join(lineBreak),
  );
  const jsonl = fc.array(fc.oneof(fc.json(), fc.constant('{"t":5}'))).map((lines) => lines.join('\r\n'));

  test.each([
    ['CSV', 'x.csv', csv],
    ['JSON lines', 'x.jsonl', jsonl],
  ])('of %s is read as the whole is', (_, name, text) => {
    fc.assert(
      fc.property(text, lengths, (text, lengths) => {
        const whole = tableOf(definition, name, [text]);
        const parts = tableOf(definition, name, [text.slice(0, 66_000), ...cut(text.slice(66_000), lengths)]);
        expect(parts.faults).toEqual(whole.faults);
        expect(parts.toInput()).toEqual(whole.toInput());
      }),
    );
  });

  test('cells with quotes and cells without are read alike', () => {
    const cells = fc.array(fc.constantFrom('0', '7', '-1', 'a', 'null', ' null', 'null ', ' b ', '1.5', '', 'é'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        const written = rows.map((row) => row.join(','));
        const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(','));
        const head = `t,key,value\n${`1,${'x'.repeat(14_000)},1\n`.repeat(5)}`;
        const plain = tableOf(definition, 'x.csv', [head, written.join('\n')]);
        const other = tableOf(definition, 'x.csv', [head, quoted.join('\n')]);
        expect(plain.toInput()).toEqual(other.toInput());
        expect(plain.check.bad).toBe(other.check.bad);
      }),
    );
  });
});

test('null is null with blanks around it, other texts keep their blanks', () => {
  const table = tableOf(definition, 'x.csv', ['t,key\n0,null\n1, null\n2, x \n3,nullx\n']);
  expect(Array.from({ length: 4 }, (_, n) => table.record(n).key)).toEqual([null, null, ' x ', 'nullx']);
});

describe('two passes over a file', () => {
  const bothWays = (scenario: Scenario, recipe: Record<string, unknown>, name: string, text: string) => {
    const { input, ...rest } = recipe;
    const check = new RecordCheck(scenario.input, lineOf(name));
    readInto(check, scenario.input, name, [text]);
    expect(check.faults).toEqual([]);
    const table = tableOf(scenario.input, name, [text], check.good);
    const fromFile = prepare(scenario, rest, table).plan!;
    const fromObjects = prepare(scenario, recipe).plan!;
    expect(answerOf(run(fromFile))).toEqual(answerOf(run(fromObjects)));
  };

  test('give the run that the same records give as objects, in CSV and in JSON lines', () => {
    fc.assert(
      fc.property(recordedRecipe, (recipe) => {
        const { input } = recipe;
        bothWays(tumbling, recipe, 'x.jsonl', input.map((record) => JSON.stringify(record)).join('\n'));
        const named = input.filter(({ key }) => key !== '');
        const names = ['t', 'key', 'value', 'arrival', 'source'] as const;
        const lines = named.map((record) => names.map((name) => record[name] ?? '').join(','));
        bothWays(tumbling, { ...recipe, input: named }, 'x.csv', [names.join(','), ...lines].join('\n'));
      }),
    );
  });

  test('do so where t orders the run', () => {
    const gaps = fc.array(fc.record({ gap: fc.nat({ max: 9 }), serviceMs: fc.option(fc.nat({ max: 9 })) }));
    fc.assert(
      fc.property(gaps, (customers) => {
        const input = customers.map(({ serviceMs }, n) => ({
          t: customers.slice(0, n + 1).reduce((t, { gap }) => t + gap, 0),
          serviceMs,
        }));
        bothWays(queue, { input }, 'x.jsonl', input.map((record) => JSON.stringify(record)).join('\n'));
      }),
    );
  });
});

describe('a file with bad rows', () => {
  const rows = ['t,value', '0,1', '5,x', 'noon,2', '7', '8,3'];

  test('counts the good and the bad, and keeps the good ones', () => {
    const table = tableOf(definition, 'x.csv', [rows.join('\n')]);
    expect(table.check).toMatchObject({ good: 2, bad: 3 });
    expect(table.faults.map(({ where }) => where)).toEqual(['x.csv line 3, value', 'x.csv line 4, t', 'x.csv line 5']);
    expect(table.toInput()).toMatchObject([{ t: 0 }, { t: 8, value: 3 }]);
  });

  test('tells a thousand faults, and how many more there are', () => {
    const table = tableOf(definition, 'x.csv', [`t\n${'noon\n'.repeat(2500)}`]);
    expect(table.check.bad).toBe(2500);
    expect(table.faults).toHaveLength(1001);
    expect(table.faults.at(-1)).toMatchObject({ where: 'x.csv line 1002, t and on', found: '1500 more faults' });
  });

  test.each([
    ['x.csv', `t,key\n0,"${'a'.repeat(2_000_000)}`, 'x.csv line 2'],
    ['x.jsonl', `{"t":0}\n{"t":1,"key":"${'a'.repeat(2_000_000)}`, 'x.jsonl line 2'],
  ])('%s that goes on in one row for ever is given up', (name, text, where) => {
    const { faults } = tableOf(definition, name, cut(text, [65_536]));
    expect(faults).toMatchObject([{ where, found: expect.stringContaining('1000000 characters') }]);
  });
});
