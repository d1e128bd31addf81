import { build } from 'esbuild';
import { getQuickJS } from 'quickjs-emscripten';
import { expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '../../simulator/catalog.ts';
import { run } from '../../simulator/scenario/run.ts';
import { planOf } from '../run-recipe.ts';

const ids = Object.keys(catalog) as ScenarioId[];

/** Bundled whole and run inside the other engine: a recipe goes in as JSON, the digest comes out. */
const program = `
  import { prepare } from './simulator/scenario/recipe.ts';
  import { run } from './simulator/scenario/run.ts';
  ${ids.map((id, n) => `import { scenario as s${n} } from './simulator/patterns/${id}/index.ts';`).join('\n')}
  const scenarios = [${ids.map((_, n) => `s${n}`).join(', ')}];
  export function digestOf(json) {
    const recipe = JSON.parse(json);
    return run(prepare(scenarios.find(({ id }) => id === recipe.scenario), recipe).plan).digest;
  }`;

const recipes = [
  ...ids.map((scenario) => ({ scenario, untilMs: 5000 })),
  { scenario: 'queue', untilMs: 3000, params: { arrivalDistribution: 'lognormal', serviceDistribution: 'pareto' } },
  { scenario: 'queue', seed: 4294967295, untilMs: 2000, params: { servers: 3, discipline: 'priority', arrivalCv: 3 } },
  {
    scenario: 'circuit-breaker',
    untilMs: 50_000,
    params: { openJitter: 0.3, retries: 2, outageAtMs: 5000, windowMs: 5000 },
  },
  { scenario: 'circuit-breaker', seed: 7, untilMs: 20_000, actions: [{ atMs: 3000.001, do: 'fail-service' }] },
  { scenario: 'tumbling-window', untilMs: 7_200_000 },
];

test('QuickJS, an engine with mathematics of its own, gives the same digests as this one', async () => {
  const bundled = await build({
    stdin: { contents: program, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'lab',
    target: 'es2018',
  });
  const context = (await getQuickJS()).newContext();
  // XState speaks of itself on a console, which a bare engine has not.
  context
    .unwrapResult(
      context.evalCode(`var console = { log() {}, warn() {}, error() {} }; ${bundled.outputFiles[0]!.text};`),
    )
    .dispose();
  for (const recipe of recipes) {
    const json = JSON.stringify(recipe);
    const answer = context.unwrapResult(context.evalCode(`lab.digestOf(${JSON.stringify(json)})`));
    expect(context.dump(answer), json).toBe(
      run(planOf(await loadScenario(recipe.scenario as ScenarioId), recipe)).digest,
    );
    answer.dispose();
  }
  context.dispose();
}, 60_000);
