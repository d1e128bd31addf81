import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import type { Answer, Question } from '#src/lab/protocol.ts';
import { WorkerClient } from '#src/lab/worker-client.ts';
import { plausibleRecipe } from '../../arbitraries/recipe.ts';

const ask = (client: WorkerClient, question: Question): Promise<Answer> =>
  new Promise((resolve) => client.ask(question, resolve));

test.each(Object.keys(catalog) as ScenarioId[])('the worker runs %s as this thread does', async (id) => {
  const scenario = await loadScenario(id);
  const client = new WorkerClient();
  await fc.assert(
    fc.asyncProperty(plausibleRecipe(scenario), async (recipe) => {
      const answer = await ask(client, { kind: 'run', scenario: id, recipe });
      if (answer.kind !== 'finished') throw new Error(JSON.stringify(answer));
      expect(answer.run.digest).toBe(run(prepare(scenario, recipe).plan!).digest);
    }),
    { numRuns: 8 },
  );
  client.close();
});

test('of many questions at once the first and the last are answered', async () => {
  const client = new WorkerClient();
  const answered: number[] = [];
  await new Promise<void>((resolve) => {
    for (let seed = 0; seed < 20; seed++) {
      client.ask({ kind: 'run', scenario: 'queue', recipe: { seed } }, () => {
        answered.push(seed);
        if (seed === 19) resolve();
      });
    }
  });
  expect(answered).toEqual([0, 19]);
  client.close();
});

test('a question after the worker was closed gets a new worker', async () => {
  const client = new WorkerClient();
  client.close();
  const answer = await ask(client, { kind: 'run', scenario: 'queue', recipe: {} });
  expect(answer.kind).toBe('finished');
  client.close();
});
