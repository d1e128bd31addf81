import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '../../simulator/catalog.ts';
import { commandLine } from '../../simulator/scenario/command-line.ts';
import { run } from '../../simulator/scenario/run.ts';
import { recipeOf } from '../arbitraries/scenario-recipe.ts';
import { lab } from '../cli/lab.ts';
import { planOf } from '../run-recipe.ts';

/** The words of a command line, as a POSIX shell would split them. */
function words(command: string): string[] {
  return [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replaceAll(
      /'([^']*)'|\\(')/g,
      (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
    ),
  );
}

test.each(Object.keys(catalog) as ScenarioId[])('%s: the command line of a run makes the same run', async (id) => {
  const scenario = await loadScenario(id);
  await fc.assert(
    fc.asyncProperty(recipeOf(scenario), async (recipe) => {
      const plan = planOf(scenario, recipe);
      const { digest } = run(plan);
      const said = await lab([...words(commandLine(plan, digest)).slice(5), '--json']);
      expect(said.err).toBe('');
      expect(JSON.parse(said.out)).toHaveProperty('digest', digest);
    }),
    { numRuns: 15 },
  );
});
