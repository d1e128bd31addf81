import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink } from '#simulator/scenario/link.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import { answer } from '#src/lab/answer.ts';
import { plausibleRecipe } from '../arbitraries/recipe.ts';
import { scenarios } from './scenarios.ts';

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the worker, asked about %s',
  (id, scenario) => {
    test('runs a recipe just as anyone else does', async () => {
      await fc.assert(
        fc.asyncProperty(plausibleRecipe(scenario), async (recipe) => {
          const { plan } = prepare(scenario, recipe);
          const alone = run(plan!);
          const answered = await answer({ kind: 'run', scenario: id, recipe });
          if (answered.kind !== 'finished') throw new Error(JSON.stringify(answered));
          expect(answered.run.digest).toBe(alone.digest);
          expect(answered.run.violations).toEqual(alone.violations);
        }),
        { numRuns: 8 },
      );
    });

    test('writes a link that leads back to the same run and playhead', async () => {
      await fc.assert(
        fc.asyncProperty(plausibleRecipe(scenario), fc.integer({ min: 0, max: 10_000 }), async (recipe, playheadMs) => {
          const first = await answer({ kind: 'run', scenario: id, recipe });
          if (first.kind !== 'finished') throw new Error(JSON.stringify(first));
          const { digest } = first.run;
          const written = await answer({ kind: 'share', scenario: id, recipe: first.run.recipe, digest, playheadMs });
          if (written.kind !== 'link') throw new Error(JSON.stringify(written));
          expect(readLink(written.link!).shared?.digest).toBe(digest);
          const second = await answer({ kind: 'open', scenario: id, link: written.link! });
          if (second.kind !== 'finished') throw new Error(JSON.stringify(second));
          expect(second.run.digest).toBe(digest);
          expect(second.run.recipe).toEqual(first.run.recipe);
          expect(second.opened).toEqual({ playheadMs, digest, olderVersion: null });
        }),
        { numRuns: 5 },
      );
    });

    test('names every fault of a recipe at its place', async () => {
      const [name] = Object.entries(scenario.params).find(([, { kind }]) => kind === 'count' || kind === 'duration')!;
      const recipe = { seed: -1, params: { [name]: 'many', nonsense: 1 } };
      const refused = await answer({ kind: 'run', scenario: id, recipe });
      if (refused.kind !== 'refused') throw new Error(JSON.stringify(refused));
      expect(refused.faults.map(({ where }) => where)).toEqual(expect.arrayContaining(['seed', `params.${name}`]));
    });
  },
);

test.each(['#r=1.AAAA', '#r=2.xyz', '#r=1.', '#r=1.%%%'])('a broken link (%s) gets a sentence', async (link) => {
  const refused = await answer({ kind: 'open', scenario: 'queue', link });
  expect(refused).toEqual({ kind: 'problem', problem: expect.stringMatching(/^This .*\.$/) });
});

test('a scenario that there is not gets a sentence', async () => {
  const refused = await answer({ kind: 'run', scenario: 'nonsense', recipe: {} });
  expect(refused).toEqual({ kind: 'problem', problem: 'There is no scenario "nonsense" in this lab.' });
});

test('a run that would never end is stopped with a sentence', { timeout: 30_000 }, async () => {
  const recipe = { params: { arrivalsPerSecond: 1e6, servers: 10_000 }, untilMs: 1e9 };
  const stopped = await answer({ kind: 'run', scenario: 'queue', recipe });
  const words = /^This run would be longer than a page can hold \(400,000 entries\): make the run shorter/;
  expect(stopped).toEqual({ kind: 'problem', problem: expect.stringMatching(words) });
});
