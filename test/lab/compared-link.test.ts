import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxLinkLength, readLink } from '#simulator/scenario/link.ts';
import { answer } from '#src/lab/answer.ts';
import { comparedLink, keptLinkOf } from '#src/lab/compared-link.ts';
import { openedNotice } from '#src/lab/notices.ts';
import type { Answer } from '#src/lab/protocol.ts';
import type { FinishedRun } from '#src/lab/simulate.ts';
import { plausibleRecipe } from '../arbitraries/recipe.ts';
import { scenarios } from './scenarios.ts';

async function runOf(scenario: string, recipe: unknown): Promise<FinishedRun> {
  return finished(await answer({ kind: 'run', scenario, recipe }));
}

function finished(given: Answer): FinishedRun {
  if (given.kind !== 'finished') throw new Error(JSON.stringify(given));
  return given.run;
}

async function share(scenario: string, shown: FinishedRun, kept?: FinishedRun, playheadMs = 0) {
  const { recipe, digest } = shown;
  const written = await answer({
    kind: 'share',
    scenario,
    recipe,
    digest,
    playheadMs,
    kept: kept && { recipe: kept.recipe, digest: kept.digest },
  });
  if (written.kind !== 'link') throw new Error(JSON.stringify(written));
  return written;
}

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'a comparison of two runs of %s comes out of its link as it went in, and the run on show as from a link of its own',
  async (id, scenario) => {
    const recipe = plausibleRecipe(scenario);
    await fc.assert(
      fc.asyncProperty(recipe, recipe, fc.nat({ max: 10_000 }), async (one, other, playheadMs) => {
        const [shown, kept] = [await runOf(id, one), await runOf(id, other)];
        const { link, holdsKept } = await share(id, shown, kept, playheadMs);
        const alone = await share(id, shown, undefined, playheadMs);
        expect(alone).toMatchObject({ holdsKept: null, link: link!.split('&')[0] });
        expect(readLink(link!)).toEqual(readLink(alone.link!));
        expect(holdsKept).toBe(link !== alone.link);
        if (!holdsKept) return;
        const brought = await answer({ kind: 'kept', scenario: id, link: keptLinkOf(link!)! });
        expect(finished(brought)).toMatchObject({ recipe: kept.recipe, digest: kept.digest });
        expect(brought.kind === 'finished' && openedNotice(brought.opened!, kept.digest)).toBeNull();
      }),
      { numRuns: 5 },
    );
  },
);

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the short link of runs of %s opens to the same runs at the same moment, and is the shorter',
  async (id, scenario) => {
    const recipe = plausibleRecipe(scenario);
    await fc.assert(
      fc.asyncProperty(recipe, recipe, fc.nat({ max: 10_000 }), async (one, other, playheadMs) => {
        const [shown, kept] = [await runOf(id, one), await runOf(id, other)];
        const { link, shortLink } = await share(id, shown, kept, playheadMs);
        expect(shortLink!.length).toBeLessThanOrEqual(link!.length);
        const opened = await answer({ kind: 'open', scenario: id, link: shortLink! });
        expect(finished(opened)).toMatchObject({ recipe: shown.recipe, digest: shown.digest });
        expect(opened.kind === 'finished' && opened.opened).toMatchObject({ playheadMs, digest: shown.digest });
        const keptLink = keptLinkOf(shortLink!);
        expect(keptLink !== null).toBe(keptLinkOf(link!) !== null);
        if (keptLink === null) return;
        const brought = await answer({ kind: 'kept', scenario: id, link: keptLink });
        expect(finished(brought)).toMatchObject({ recipe: kept.recipe, digest: kept.digest });
      }),
      { numRuns: 5 },
    );
  },
);

test('the short link of a preset holds none of its many defaults', async () => {
  const { link, shortLink } = await share(
    'circuit-breaker',
    await runOf('circuit-breaker', { params: { breaker: true } }),
  );
  expect(shortLink!.length).toBeLessThan(160);
  expect(link!.length).toBeGreaterThan(2 * shortLink!.length);
});

test('where the run to compare with has no room, the link is that of the other alone', async () => {
  const actions = Array.from({ length: 99 }, (_, n) => ({ atMs: (n * 7919) % 100_000, do: 'heal-service' }));
  const [shown, kept] = [
    await runOf('circuit-breaker', { actions }),
    await runOf('circuit-breaker', { actions, seed: 2 }),
  ];
  const ways = await share('circuit-breaker', shown, kept);
  expect(ways.link!.length).toBeLessThanOrEqual(maxLinkLength);
  expect(ways).toEqual({ ...(await share('circuit-breaker', shown)), holdsKept: false });
});

describe('the run to compare with', () => {
  const own = '#r=1.own';

  test('is none where there is none', () => {
    expect(keptLinkOf(own)).toBeNull();
    expect(keptLinkOf(`${own}&b=1.other`)).toBeNull();
  });

  test('is what its own link says, whatever stands behind it', () => {
    const link = comparedLink(own, '#r=1.other');
    expect(link).toBe('#r=1.own&a=1.other');
    expect(keptLinkOf(link)).toBe('#r=1.other');
    expect(keptLinkOf(`${link}&b=2.more`)).toBe('#r=1.other');
  });

  test.each(['&', '&a', '&a=', '&a=1.', '&a=1.AAAA', '&a=1.%%%', '&a=2.xyz'])(
    'has a sentence where its part is “%s”',
    async (part) => {
      const refused = await answer({ kind: 'kept', scenario: 'queue', link: keptLinkOf(own + part)! });
      expect(refused).toEqual({ kind: 'problem', problem: expect.stringMatching(/^This .*\.$/) });
    },
  );
});
