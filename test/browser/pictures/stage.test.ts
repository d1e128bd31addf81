import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import '@fontsource-variable/inter';
import '#src/styles/tokens.css';
import { viewOf } from '../../lab/scenarios.ts';
import StageInRoom from './StageInRoom.svelte';

/** What is left for the lab on a page of these widths, and all of the screen in front of a class. */
const widths = [328, 720, 737, 1010, 1104, 1880];
const seconds = [0, 25, 31.2, 56, 70.3, 95.2, 100, 211, 215, 299];

interface Piece {
  readonly what: string;
  readonly rect: DOMRect;
}

const isShown = ({ rect }: Piece): boolean => rect.width > 0 || rect.height > 0;

function pieces(svg: Element, selector: string): readonly Piece[] {
  return [...svg.querySelectorAll(selector)]
    .map((each) => ({
      what: `${each.tagName}.${each.getAttribute('class')} ${each.textContent}`,
      rect: each.getBoundingClientRect(),
    }))
    .filter(isShown);
}

function overlap({ rect: one }: Piece, { rect: other }: Piece): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}

const runs = [
  ...scenario.presets.map(({ id, meaning: _, label: __, ...recipe }) => [id, recipe] as const),
  ['a hundred hosts', { params: { hosts: 100, breakerPerHost: true } }] as const,
  ['one worker, one place', { params: { clientWorkers: 1, serviceConcurrency: 1 } }] as const,
  [
    'a crowd',
    { untilMs: 60_000, params: { callsPerSecond: 400, clientWorkers: 300, serviceConcurrency: 300 } },
  ] as const,
  ['retries inside', { params: { retries: 5, retryInside: true, fallback: 'default', outageKind: 'errors' } }] as const,
];

describe.each(runs)('the breaker’s stage in %s', (_, recipe) => {
  const view = viewOf(scenario, recipe);
  const { params } = view.run.setting;
  const frames = seconds.map((second) => view.frameAt(view.at(second * 1e6)) as BreakerFrame);

  test('is whole at every width', async () => {
    await page.viewport(1920, 1000);
    await document.fonts.load('500 14px "Inter Variable"');
    const screen = await render(StageInRoom, { frame: frames[0]!, params, width: widths[0]! });
    for (const width of widths) {
      for (const frame of frames) {
        await screen.rerender({ frame, params, width });
        const svg = screen.container.querySelector('svg')!;
        const room = svg.getBoundingClientRect();
        const texts = pieces(svg, 'text');
        for (const { what, rect } of [...texts, ...pieces(svg, 'circle, rect, path')]) {
          const where = `${what} at ${width} px, ${frame.at / 1e6} s`;
          expect(
            Math.min(rect.left - room.left, rect.top - room.top, room.right - rect.right, room.bottom - rect.bottom),
            where,
          ).toBeGreaterThan(-0.6);
        }
        const others = [...texts, ...pieces(svg, '.strip > rect, .box')];
        for (const text of texts.filter(({ what }) => !/left|state|^text\. *$/.test(what)))
          for (const other of others)
            if (other !== text && !holdsWhole(other, text))
              expect(
                overlap(text, other),
                `“${text.what}” over “${other.what}” at ${width} px, ${frame.at / 1e6} s`,
              ).toBeLessThan(2.5);
      }
    }
  });
});

/** A box around a text is meant to be there. */
function holdsWhole({ rect: box }: Piece, { rect: text }: Piece): boolean {
  return box.left <= text.left && box.right >= text.right && box.top <= text.top && box.bottom >= text.bottom;
}

test('says in words what it shows', async () => {
  const view = viewOf(scenario, {});
  const frame = view.frameAt(view.at(70.3e6)) as BreakerFrame;
  const screen = await render(StageInRoom, { frame, params: view.run.setting.params, width: 1104 });
  const words = /of 16 workers busy; the breaker is open; the payment service is silent since 0:30, with 0 calls/;
  await expect.element(screen.getByRole('img', { name: words })).toBeVisible();
});

test('shows no breaker where there is none', async () => {
  const view = viewOf(scenario, { params: { breaker: false } });
  const frame = view.frameAt(view.at(60e6)) as BreakerFrame;
  const screen = await render(StageInRoom, { frame, params: view.run.setting.params, width: 1104 });
  await expect.element(screen.getByText('no breaker: every call goes through')).toBeVisible();
  expect(screen.container.querySelector('.state')).toBeNull();
  expect(view.run.ribbons[0]!.spans.map(({ state, tone }) => [state, tone])).toEqual([['none', null]]);
});
