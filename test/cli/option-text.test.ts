import { describe, expect, test } from 'vitest';
import type { Fault } from '#simulator/scenario/fault.ts';
import { duration, text } from '#simulator/scenario/field.ts';
import { readAction, readMap, readTime, readValues, splitList } from '#src/cli/option-text.ts';

const words = { label: 'x', meaning: 'x' };
const fields = { openMs: duration(words), name: text(words) };

function read<T>(reader: (faults: Fault[]) => T): { value: T; places: string[] } {
  const faults: Fault[] = [];
  const value = reader(faults);
  return { value, places: faults.map(({ where }) => where) };
}

describe('a list of options', () => {
  test.each([
    ['a=1,b=2', ['a=1', 'b=2']],
    ['retryDelaysMs=[1000,5000],b=2', ['retryDelaysMs=[1000,5000]', 'b=2']],
    ['rule={"metric":"p99","above":[1,2]},b=2', ['rule={"metric":"p99","above":[1,2]}', 'b=2']],
    ['t="took, in ms",key=k', ['t="took, in ms"', 'key=k']],
    ['a="a \\", b",c=1', ['a="a \\", b"', 'c=1']],
    ['a=["]",","],b=2', ['a=["]",","]', 'b=2']],
    ['', ['']],
  ])('%s splits at the commas outside brackets and quotes', (written, pieces) => {
    expect(splitList(written)).toEqual(pieces);
  });

  test('a later value wins, and a value may hold an equals sign', () => {
    const { value, places } = read((faults) => readValues(fields, ['openMs=1,name=a=b', 'openMs=2s'], faults));
    expect(value).toEqual({ openMs: 2000, name: 'a=b' });
    expect(places).toEqual([]);
  });

  test('what no parameter bears is kept, even under a treacherous name', () => {
    const { value } = read((faults) => readValues(fields, ['__proto__=1,other=x'], faults));
    expect(Object.keys(value)).toEqual(['__proto__', 'other']);
  });

  test('pieces without a name or a value are faults, each of them', () => {
    expect(read((faults) => readValues(fields, ['openMs', '=3', ''], faults)).places).toHaveLength(3);
  });

  test('a map takes nested fields and quoted columns', () => {
    const { value } = read((faults) => readMap(['rule.id=id,t="when, exactly"'], faults));
    expect(value).toEqual({ 'rule.id': 'id', t: 'when, exactly' });
  });
});

describe('times and actions', () => {
  test.each([
    ['12s', 12_000],
    ['250ms', 250],
    ['0.5m', 30_000],
    ['1500', 1500],
    ['-3s', null],
    ['soon', null],
    ['', null],
  ])('%j is %s ms', (written, ms) => {
    expect(read((faults) => readTime('--until', written, faults)).value).toBe(ms);
  });

  test('an action with arguments reads texts by the type of their field', () => {
    const { value } = read((faults) => readAction({ open: fields }, '12s:open:{"openMs":"5s","name":"5s"}', faults));
    expect(value).toEqual([{ atMs: 12_000, do: 'open', with: { openMs: 5000, name: '5s' } }]);
  });

  test('a wrong time and an unknown action are told together', () => {
    expect(read((faults) => readAction({}, 'soon:dance', faults)).places).toEqual([
      '--do soon:dance',
      '--do soon:dance',
    ]);
  });
});
