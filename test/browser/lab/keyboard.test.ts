import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { breaker } from './breaker.ts';
import { otherThan } from './instrument.ts';

const controls = ':is(button, input, select, textarea, summary, a[href], [tabindex="0"]):not(:disabled)';

/** What there is to reach, in the order in which it stands; of radio buttons the browser takes one. */
const reachable = (lab: HTMLElement): Element[] =>
  [...lab.querySelectorAll(controls)].filter((each) => each.checkVisibility({ visibilityProperty: true }));

test('the keyboard alone reaches every control in its order, and comes out again', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await otherThan(screen, before);
  const [first, last] = ['before', 'after'].map((name) => Object.assign(document.createElement('button'), { name }));
  document.body.prepend(first!);
  document.body.append(last!);
  first!.focus();
  const wanted = reachable(screen.lab);
  const walked: Element[] = [];
  for (let n = 0; n <= wanted.length && document.activeElement !== last; n++) {
    await userEvent.tab();
    if (screen.lab.contains(document.activeElement)) walked.push(document.activeElement!);
  }
  expect(document.activeElement).toBe(last);
  expect(walked).toEqual(wanted);
  await userEvent.tab({ shift: true });
  expect(document.activeElement).toBe(wanted.at(-1));
  first!.remove();
  last!.remove();
});

test('the keyboard alone acts on a run, takes it back, compares and changes a setting', async () => {
  const screen = await breaker();
  const first = screen.digest();
  const press = async (name: string, key: string): Promise<void> => {
    (screen.getByRole('button', { name, exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard(key);
  };
  await press('Heal the service', '{Enter}');
  const second = await otherThan(screen, first);
  await userEvent.keyboard('u');
  expect(await otherThan(screen, second)).toBe(first);
  await press('Compare', ' ');
  (screen.getByRole('slider', { name: 'Stay open for' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await otherThan(screen, first);
  const differs = (): string => screen.lab.querySelector('.one + .one p')?.textContent ?? '';
  await expect.poll(differs).toMatch(/^B stay open for /);
});
