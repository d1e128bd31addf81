import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '../../simulator/catalog.ts';
import { lab } from './lab.ts';

const ids = Object.keys(catalog) as ScenarioId[];

interface Description {
  readonly params: object;
  readonly actions: Record<string, { with: object }>;
  readonly input: object;
  readonly metrics: Record<string, { unit: string; meaning: string }>;
  readonly invariants: { id: string; statement: string }[];
}

async function described(id: string): Promise<Description> {
  return JSON.parse((await lab(['describe', id, '--json'])).out) as Description;
}

test('list names every scenario with its question', async () => {
  const { out } = await lab(['list']);
  for (const id of ids) expect(out).toContain(`${id} `);
  expect(JSON.parse((await lab(['list', '--json'])).out)).toHaveLength(ids.length);
});

describe.each(ids)('describe %s', (id) => {
  const ajv = new Ajv2020({ strict: false });

  test('its schemas take the defaults and refuse what the simulator refuses', async () => {
    const { params, input } = await described(id);
    const scenario = await loadScenario(id);
    const accepts = ajv.compile(params);
    const defaults = Object.fromEntries(Object.entries(scenario.params).map(([name, field]) => [name, field.default]));
    expect(accepts(defaults), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts({ ...defaults, noSuchParameter: 1 })).toBe(false);
    for (const [name, { kind, min }] of Object.entries(scenario.params)) {
      if (kind === 'flag' || kind === 'choice')
        expect(accepts({ ...defaults, [name]: 'off and on' }), name).toBe(false);
      else if (Number.isFinite(min)) expect(accepts({ ...defaults, [name]: min - 1 }), name).toBe(false);
    }
    expect(ajv.compile(input)({ t: 0 })).toBe(true);
  });

  test('it tells every metric and invariant', async () => {
    const { metrics, invariants } = await described(id);
    const scenario = await loadScenario(id);
    expect(Object.keys(metrics)).toEqual(Object.keys(scenario.metrics));
    expect(invariants.map(({ id: law }) => law)).toEqual(scenario.laws.map((law) => law.id));
  });

  test('people read every parameter’s name and meaning', async () => {
    const { out } = await lab(['describe', id]);
    const scenario = await loadScenario(id);
    for (const [name, { meaning }] of Object.entries(scenario.params)) {
      expect(out).toContain(name);
      expect(out).toContain(meaning);
    }
  });
});
