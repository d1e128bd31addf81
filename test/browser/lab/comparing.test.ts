import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { otherThan } from './instrument.ts';
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
    ['none', 'A'],
    ['none', 'service'],
  ]);
});
