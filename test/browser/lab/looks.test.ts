import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { otherThan } from './instrument.ts';

test('a step says what it led to, at the playhead and in a sentence; playing on, the words go', async () => {
  const screen = await breaker({ atMs: 38_000 });
  const words = (): string => screen.lab.querySelector('.happening')!.textContent!.trim();
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  expect(words()).toBe('');
  const seen = new Set<string>();
  for (let n = 0; n < 5; n++) {
    await userEvent.keyboard('{ArrowRight}');
    await until(() => {
      expect(words()).toMatch(/^0:3\d\.\d (Order|Other request) \d+[a-z: ]+\./);
      expect(seen).not.toContain(words());
    });
    seen.add(words());
  }
  await userEvent.keyboard('{Home}');
  await until(() => expect(words()).toBe(''));
});

test('what a law is, is said to who points at them, comes to them by the keyboard, or opens them', async () => {
  const screen = await breaker();
  const summary = screen.lab.querySelector<HTMLElement>('.laws summary')!;
  const tip = screen.lab.querySelector<HTMLElement>('.laws [role=tooltip]')!;
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  expect(isShown(tip)).toBe(false);
  await userEvent.hover(summary);
  expect(isShown(tip)).toBe(true);
  expect(summary.getAttribute('aria-describedby')).toBe(tip.id);
  await userEvent.click(summary);
  const [said] = screen.lab.querySelectorAll('.laws p');
  expect(said!.textContent).toBe(tip.textContent);
  expect([isShown(said!), isShown(tip)]).toEqual([true, false]);
  for (const law of screen.lab.querySelectorAll('.laws li')) {
    expect(law.scrollWidth).toBeLessThanOrEqual(law.clientWidth);
    expect(Number.parseFloat(getComputedStyle(law).fontSize)).toBeGreaterThanOrEqual(13);
  }
});

test('two runs that are compared stand beside each other where there is room, each whole', async () => {
  const screen = await breaker({}, [1920, 1080]);
  await screen.getByRole('button', { name: 'Compare' }).click();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'another day' }).click();
  await otherThan(screen, before);
  const stages = (): DOMRect[] =>
    [...screen.lab.querySelectorAll('.topology')].map((each) => each.getBoundingClientRect());
  await until(() => expect(stages().length).toBe(2));
  const [a, b] = stages();
  expect(a!.right).toBeLessThanOrEqual(b!.left);
  expect(a!.top).toBe(b!.top);
});
