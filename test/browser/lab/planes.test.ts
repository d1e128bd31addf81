import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { windows } from './windows.ts';

test.each([
  [1280, 720],
  [1920, 1080],
])(
  'in front of a class at %d × %d the values of an event open on the screen, and the keys tell of events',
  async (width, height) => {
    const screen = await windows('tunnel-corrected');
    await page.viewport(width, height);
    screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
    await userEvent.keyboard('m');
    await until(() => expect(screen.lab.querySelector('.told')).not.toBeNull());
    await screen.getByRole('button', { name: 'Add an event' }).click();
    await until(() => {
      const { top, bottom, left, right } = screen.lab.querySelector('.record')!.getBoundingClientRect();
      expect(Math.min(top, left, width - right, height - bottom)).toBeGreaterThan(-1);
    });
    expect(screen.lab.scrollTop).toBe(0);
    screen.lab.focus();
    await userEvent.keyboard('?');
    await expect.element(screen.getByRole('heading', { name: 'On an event of the picture' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
  },
);

test('side by side each plane lies over a time axis of its own', async () => {
  const screen = await windows('tunnel-corrected');
  await page.viewport(1920, 1080);
  await screen.getByRole('button', { name: 'Compare' }).click();
  await until(() => {
    const ones = [...screen.lab.querySelectorAll('.one')];
    expect(ones.length).toBe(2);
    for (const one of ones) {
      const [plane, axis] = ['.plane', '.own .axis'].map((each) => one.querySelector(each)!.getBoundingClientRect());
      expect(Math.abs(plane!.left - axis!.left) + Math.abs(plane!.right - axis!.right)).toBeLessThan(2);
    }
  });
});
