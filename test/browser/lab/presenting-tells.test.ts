import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan } from './instrument.ts';
import { present, refuseTheScreen } from './presenting.ts';

beforeEach(refuseTheScreen);

const band = ({ lab }: Instrument) => lab.querySelector<HTMLElement>('.told')!;
const told = (screen: Instrument): string => band(screen).textContent!.trim();
const groundOf = (screen: Instrument): string => getComputedStyle(band(screen)).backgroundColor;

test('the sentence before a class says that two runs were swapped, that a story was chosen, and whose the news is', async () => {
  const screen = await breaker({ atMs: 70_000 });
  await present(screen);
  await userEvent.keyboard('ce');
  await until(() => expect(told(screen)).toMatch(/^B \d/));
  await screen.getByRole('checkbox', { name: 'Breaker', exact: true }).click();
  await until(() => expect(told(screen)).toBe('You set “Breaker” to off.'));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('x');
  await until(() => expect(told(screen)).toBe('You swapped A and B.'));
  await userEvent.keyboard('x');
  await userEvent.keyboard('c');
  await until(() => expect(screen.lab.querySelector('.both')).toBeNull());
  const before = screen.digest();
  const stories = screen.lab.querySelector<HTMLSelectElement>('.settings select')!;
  await userEvent.selectOptions(stories, 'Outage, with a breaker');
  await otherThan(screen, before);
  await until(() => expect(told(screen)).toBe('You chose “Outage, with a breaker”.'));
});

test('what was told long ago has no mark any more', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 32_000 });
  await present(screen);
  await until(() => expect(told(screen)).toMatch(/^0:31/));
  const marked = groundOf(screen);
  const plain = getComputedStyle(screen.lab.querySelector('.large')!).backgroundColor;
  expect(marked).not.toBe(plain);
  const sentence = told(screen);
  while (screen.atMs() < 45_000) await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(told(screen)).toBe(sentence);
  await until(() => expect(groundOf(screen)).toBe(plain));
});

test('before a class the picture and its figures count in step while they move', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 40_000 });
  await present(screen);
  const large = [...screen.lab.querySelectorAll('.large > div')].find((each) => /other/i.test(each.textContent!))!;
  const pair = () => [
    Number.parseInt(screen.lab.querySelector('.shop .bad.wide-only')!.textContent!.replace(',', ''), 10),
    Number.parseInt(large.querySelector('dd')!.textContent!.replace(',', ''), 10),
  ];
  const [first] = pair();
  await userEvent.keyboard('k');
  for (let frames = 0; pair()[0]! < first! + 20 && frames < 2000; frames++) {
    await new Promise(requestAnimationFrame);
    const [drawn, counted] = pair();
    expect(counted).toBe(drawn);
  }
  expect(pair()[0]).toBeGreaterThan(first!);
});

test('what an action asks for leaves the figures and their names to be read', async () => {
  const screen = await breaker({ atMs: 70_000 }, [1280, 720]);
  await present(screen);
  await screen.getByRole('button', { name: 'Fail the service …' }).click();
  const form = screen.getByRole('group', { name: 'Fail the service' });
  await expect.element(form).toBeVisible();
  const { right, left, bottom } = form.element().getBoundingClientRect();
  const figures = screen.lab.querySelector('.large')!.getBoundingClientRect();
  expect([left >= 0, right <= figures.left, bottom <= 720]).toEqual([true, true, true]);
});

test('names of what is to come are in ink before a class', async () => {
  const screen = await breaker({ preset: 'outage-bare', atMs: 40_000 });
  await present(screen);
  const bands = [...screen.lab.querySelectorAll('.instrument .band.future')];
  expect(bands.map((each) => getComputedStyle(each).opacity)).toEqual(bands.map(() => '1'));
  expect(bands.length).toBeGreaterThan(0);
});

test('beside open settings no word of the picture is cut at the edge of the screen', async () => {
  const screen = await breaker({ preset: 'retries-bare', atMs: 100_000 }, [1280, 720]);
  await present(screen);
  const lefts = () =>
    [...screen.lab.querySelectorAll('.instrument text')]
      .map((each) => each.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left }) => left);
  await userEvent.keyboard('e');
  await until(() => expect(screen.lab.querySelector('.instrument')!.getBoundingClientRect().width).toBeLessThan(900));
  expect(screen.lab.querySelector('.shop .last')!.textContent).toContain('again');
  await until(() => expect(Math.min(...lefts())).toBeGreaterThanOrEqual(0));
});
