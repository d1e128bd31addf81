import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario } from '#simulator/patterns/queue/index.ts';
import { readLink } from '#simulator/scenario/link.ts';
import { cellRecipe, type Sweep as Runs, sweepRows, sweepSteps } from '#simulator/scenario/sweep.ts';
import { asText } from '#src/lab/as-text.ts';
import Sweep from '#src/lab/Sweep.svelte';
import { pointsOf, type SweepSight } from '#src/lab/sweep-view.ts';
import { placeDots } from '#src/pictures/dots.ts';
import { intervalScale } from '#src/pictures/interval-chart.ts';
import '#src/styles/tokens.css';

const runs: Runs = {
  recipe: { untilMs: 1000 },
  parameter: 'servers',
  values: [1, 2, 3],
  seeds: [1, 2, 3],
  metrics: ['completed'],
};
const sight: SweepSight = {
  scenario: 'queue',
  sweep: runs,
  parameter: 'Servers',
  values: ['1', '2', '3'],
  metrics: [{ label: 'Completed', unit: 'customers' }],
  rows: sweepRows(runs, [...sweepSteps(scenario, runs)]),
  links: ['#r=1.a', '#r=1.b', '#r=1.c'],
};

type Screen = Awaited<ReturnType<typeof mount>>;

const says = (screen: Screen, words: string): Promise<void> =>
  expect.poll(() => screen.getByRole('status').element().textContent, { timeout: 15_000 }).toContain(words);

async function mount(more: Partial<SweepSight> = {}) {
  await page.viewport(900, 700);
  return render(Sweep, { sight: asText({ ...sight, ...more }) });
}

test('stands finished, each point a link to a run', async () => {
  const screen = await mount();
  const points = [...screen.container.querySelectorAll('a.point')];
  expect(points.map((point) => point.getAttribute('href'))).toEqual(['#r=1.a', '#r=1.b', '#r=1.c']);
  await says(screen, '3 runs at each value, seeds 1 to 3');
});

test('a mean of some runs only is hollow and says of how many, and the caption claims no more', async () => {
  const rows = sight.rows.map((row, n) => (n === 1 ? { ...row, metrics: [{ ...row.metrics[0]!, count: 2 }] } : row));
  const screen = await mount({ rows });
  const points = () => [...screen.container.querySelectorAll('span.point')];
  expect(points().map((point) => getComputedStyle(point, '::before').borderTopWidth)).toEqual(['0px', '2px', '0px']);
  expect(screen.container.querySelector('.part')!.textContent).toBe('2 of 3');
  await says(screen, 'seeds 1 to 3; hollow: of the runs that have one.');
  await screen.getByRole('button', { name: 'Run it on other days' }).click();
  await says(screen, 'seeds 4 to 33.');
  expect(screen.container.querySelector('.part')).toBeNull();
});

test('makes the runs anew on other days, and comes to what Node would', async () => {
  const screen = await mount();
  await screen.getByRole('button', { name: 'Run it on other days' }).click();
  const others: Runs = { ...runs, seeds: Array.from({ length: 30 }, (_, n) => n + 4) };
  const [row] = sweepRows(others, [...sweepSteps(scenario, others)]);
  await says(screen, '30 runs at each value, seeds 4 to 33');
  await screen.getByText('The figures').click();
  const shown = screen.container.querySelector('td')!.textContent!;
  expect(Number.parseFloat(shown)).toBeCloseTo(Number(row!.metrics[0]!.mean!.toPrecision(3)), 6);
  await screen.getByRole('button', { name: 'Back' }).click();
  await says(screen, 'seeds 1 to 3');
});

test('is stopped on the way, and keeps what it has', async () => {
  const screen = await mount();
  await screen.getByRole('combobox', { name: /^Runs at each value/ }).selectOptions('300');
  await screen.getByRole('button', { name: 'Run it on other days' }).click();
  await expect
    .poll(() => Number(screen.container.querySelector<HTMLElement>('.sweep')!.dataset.made))
    .toBeGreaterThan(2);
  await screen.getByRole('button', { name: 'Stop' }).click();
  const made = Number(screen.container.querySelector<HTMLElement>('.sweep')!.dataset.made);
  await expect.element(screen.getByRole('button', { name: 'Run it on other days' })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(Number(screen.container.querySelector<HTMLElement>('.sweep')!.dataset.made)).toBe(made);
  expect(made).toBeLessThan(900);
});

test('a dot is named where one points, opens its run, and is left for others by the arrow keys', async () => {
  const cells = [...sweepSteps(scenario, runs)];
  const screen = await mount({ cells });
  const room = screen.container.querySelector<HTMLElement>('.dots')!;
  const { left, top, width, height } = room.getBoundingClientRect();
  const seen = () => screen.container.querySelector<HTMLAnchorElement>('.mark');
  const opened = (): unknown => readLink(window.location.hash).shared?.recipe;
  const dots = placeDots(pointsOf(runs, sight.rows, 0, cells), intervalScale(pointsOf(runs, sight.rows, 0, cells)));
  const dot = dots[4]!;
  const spot = { clientX: left + dot.x * width, clientY: top + (1 - dot.y) * height, bubbles: true };
  room.dispatchEvent(new PointerEvent('pointermove', spot));
  await expect.poll(() => seen()?.textContent?.trim()).toBe(`seed 2: ${cells[4]!.metrics[0]}`);
  room.dispatchEvent(new MouseEvent('click', spot));
  await expect.poll(opened).toEqual(cellRecipe(runs, 4));
  seen()!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => seen()?.href).toContain('#r=1.');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => (opened() as { params: unknown }).params).toEqual({ servers: 3 });
});
