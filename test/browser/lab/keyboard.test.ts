import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scenario } from '#simulator/patterns/circuit-breaker/index.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { breakerChart } from '#src/widgets/circuit-breaker/chart.ts';
import Further from '#src/widgets/circuit-breaker/Further.svelte';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { awake, otherThan } from './instrument.ts';

const controls = ':is(button, input, select, textarea, summary, a[href], [tabindex="0"]):not(:disabled)';

/** What there is to reach, in the order in which it stands; of radio buttons the browser takes one. */
const reachable = (lab: HTMLElement): Element[] =>
  [...lab.querySelectorAll(controls)].filter((each) => each.checkVisibility({ visibilityProperty: true }));

test('the keyboard alone reaches every control in its order, and comes out again', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Heal the service' }).click();
  await otherThan(screen, before);
  // What comes only when it is needed is there by now.
  await until(() => {
    for (const late of ['.handle', '.timeline select']) expect(screen.lab.querySelector(late)).not.toBeNull();
  });
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

test('from a beginning that is chosen already Space plays, Home, End and the page keys lead through the run, and arrows choose', async () => {
  const choices = ['recovering', 'recovering-flood'].map((preset) => ({ preset, label: preset }));
  const sight = firstSight(scenario, { preset: 'recovering', atMs: 91_000 });
  const screen = await awake(Further, { sight, chart: breakerChart(), choices });
  screen.container.querySelector<HTMLInputElement>('.choices :checked')!.focus();
  await userEvent.keyboard('{End}');
  expect(screen.atMs()).toBe(300_000);
  await userEvent.keyboard('{PageUp}');
  const lastMs = screen.atMs();
  expect(lastMs).toBeLessThan(300_000);
  await userEvent.keyboard('{Home}{PageDown}');
  expect(screen.atMs()).toBeGreaterThan(0);
  expect(screen.atMs()).toBeLessThan(lastMs);
  await userEvent.keyboard(' ');
  await screen.getByRole('button', { name: 'Pause' }).click();
  screen.container.querySelector<HTMLInputElement>('.choices :checked')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect((document.activeElement as HTMLInputElement).value).toBe('recovering-flood');
});

test('on an answer above the picture Space plays once it is chosen', async () => {
  const screen = await breaker();
  const answer = Object.assign(document.createElement('input'), { type: 'radio', name: 'answer', value: 'true' });
  screen.lab.querySelector('.above')!.append(answer);
  answer.focus();
  await userEvent.keyboard(' ');
  expect(answer.checked).toBe(true);
  expect(screen.getByRole('button', { name: 'Play', exact: true }).query()).not.toBeNull();
  await userEvent.keyboard(' ');
  await screen.getByRole('button', { name: 'Pause' }).click();
});

test('on a sentence of the story Space plays, and Enter jumps to it', async () => {
  const screen = await breaker({ atMs: 70_000 });
  await userEvent.click(screen.lab.querySelector('ol button')!);
  const jumpedMs = screen.atMs();
  expect(jumpedMs).toBeLessThan(70_000);
  await userEvent.keyboard(' ');
  await until(() => expect(screen.atMs()).toBeGreaterThan(jumpedMs));
  await userEvent.keyboard(' ');
  const pausedMs = screen.atMs();
  expect(pausedMs).toBeGreaterThan(jumpedMs);
  expect(screen.getByRole('button', { name: 'Play', exact: true }).query()).not.toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(screen.atMs()).not.toBe(pausedMs);
});
