import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { otherThan, queue } from './instrument.ts';
import { present, refuseTheScreen, typeOf } from './presenting.ts';

beforeEach(refuseTheScreen);

test.each([
  [1280, 720],
  [1920, 1080],
])(
  'presenting two runs at %d × %d the words of both stages stay large, also beside the settings',
  async (width, height) => {
    const screen = await breaker({ atMs: 70_000 }, [width, height]);
    await present(screen);
    await userEvent.keyboard('c');
    await until(() => expect(screen.lab.querySelectorAll('.both > .one').length).toBe(2));
    const isWhole = () => {
      for (const each of ['.one:last-child .title', '.one:last-child .detail', '.one:last-child .state text', '.one p'])
        expect(typeOf(screen, each), each).toBeGreaterThanOrEqual((18 / 720) * height - 0.01);
      expect(screen.lab.scrollHeight).toBeLessThanOrEqual(height);
      for (const svg of screen.lab.querySelectorAll('.topology'))
        expect(svg.getBoundingClientRect().right).toBeLessThan(width + 1);
    };
    await until(isWhole);
    await userEvent.keyboard('e');
    await until(() => {
      expect(screen.lab.querySelector('section.settings')!.checkVisibility()).toBe(true);
      isWhole();
      // What has no room to be read beside the settings says where it is.
      expect(screen.lab.querySelector('.one .away')!.checkVisibility()).toBe(true);
    });
    await userEvent.keyboard('m');
    await until(() =>
      expect([screen.lab.dataset.stages, screen.lab.style.getPropertyValue('--zoom')]).toEqual([undefined, '']),
    );
  },
);

test('of two runs the time line says which line and which strip is whose', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 70_000 });
  const before = screen.digest();
  const said = (selector: string, pseudo: string): string =>
    getComputedStyle(screen.lab.querySelector(selector)!, pseudo).content;
  const caption = () => ['::before', '::after'].map((each) => said('.timeline figcaption', each));
  expect(caption()).toEqual(['none', 'none']);
  await screen.getByRole('button', { name: 'Compare', exact: true }).click();
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await otherThan(screen, before);
  await until(() => expect(caption()).toEqual(['"B"', '"A"']));
  const strips = [...screen.lab.querySelectorAll('.ribbon')].map((strip) => [
    getComputedStyle(strip.querySelector('.label')!, '::before').content,
    strip.querySelector('.label')!.textContent,
  ]);
  // The service's is the same in both.
  expect(strips).toEqual([
    ['"B "', 'breaker'],
    ['none', 'A breaker'],
    ['none', 'service'],
  ]);
});

test('of two runs the moments of both are stops, told by whose they are, and the end is the last', async () => {
  const screen = await breaker({ preset: 'outage-breaker', atMs: 60_000 });
  await present(screen);
  await userEvent.keyboard('ce');
  const before = screen.digest();
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await otherThan(screen, before);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{PageDown}');
  // It is A that has a breaker, and opens here.
  await until(() => expect(screen.lab.querySelector('.told')!.textContent).toMatch(/^A 1:04\.8 .*open/));
  for (let stops = 0; stops < 30; stops++) await userEvent.keyboard('{PageDown}');
  expect(screen.atMs()).toBe(300_000);
  await userEvent.keyboard('{PageUp}');
  expect(screen.atMs()).toBeLessThan(300_000);
});

test('after a change the chart says which line is of the run before', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 70_000 });
  const before = screen.digest();
  const said = () => getComputedStyle(screen.lab.querySelector('.timeline figcaption')!, '::after').content;
  expect(said()).toBe('none');
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await otherThan(screen, before);
  await until(() => expect(said()).toBe('"before"'));
});

test('the chart has room for the lines of both runs', async () => {
  const screen = await queue();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Compare', exact: true }).click();
  await screen.getByRole('textbox', { name: 'Capacity' }).fill('4');
  await userEvent.keyboard('{Enter}');
  await otherThan(screen, before);
  await until(() => expect(screen.lab.querySelector('path.ghost')).not.toBeNull());
  const top = (selector: string): number => screen.lab.querySelector(selector)!.getBoundingClientRect().top;
  expect(top('path.ghost')).toBeGreaterThan(top('.timeline .plot .plot') - 2);
});

/** Words of a stage that lie over others, by more than their lines touch. */
function overlaps(stage: Element): string[] {
  const words = [...stage.querySelectorAll('text')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => ({ text: each.textContent!, box: each.getBoundingClientRect() }));
  return words.flatMap(({ text, box }, n) =>
    words
      .slice(n + 1)
      .filter(({ box: other }) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > 1 && down > 4;
      })
      .map((other) => `${text} / ${other.text}`),
  );
}

test.each([
  ['outage-cached', 126_000],
  ['one-ill-host-own-breakers', 95_000],
  ['half-ill', 55_000],
  ['retries', 100_000],
] as const)('of two runs of %s no word lies over another', async (preset, atMs) => {
  const screen = await breaker({ preset, atMs }, [1280, 720]);
  await present(screen);
  await userEvent.keyboard('c');
  await until(() => expect(screen.lab.dataset.stages).toBe('beside'));
  for (const stage of screen.lab.querySelectorAll('.topology')) expect(overlaps(stage)).toEqual([]);
});
