import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { breakerOutline } from '#simulator/patterns/circuit-breaker/outline.ts';
import '#src/styles/tokens.css';
import PicturesInRoom from './PicturesInRoom.svelte';

const fillOf = (element: Element): string => getComputedStyle(element).fill;

test('a state chart fills the live state, tells the time that is left and marks the way just taken', async () => {
  const live = {
    states: { open: { isLive: true, tone: 'bad', timer: { share: 0.25, text: '5.8' } } },
    taken: { from: 'closed', to: 'open', fresh: 1 },
  } as const;
  const { container } = await render(PicturesInRoom, { at: 0, outline: breakerOutline, live });
  const open = container.querySelector('.state.live')!;
  expect(open.textContent).toContain('open');
  expect(open.textContent).toContain('5.8');
  const plain = container.querySelector('.state:not(.live)')!;
  expect(fillOf(open.querySelector('rect')!)).not.toBe(fillOf(plain.querySelector('rect')!));
  expect(container.querySelectorAll('.way.taken').length).toBe(1);
  expect(container.querySelectorAll('.state').length).toBe(3);
});

test('a state chart says all its ways to who does not see it', async () => {
  const screen = await render(PicturesInRoom, { at: 0, outline: breakerOutline });
  await expect.element(screen.getByRole('img', { name: /From open: .*after openMs to half-open/ })).toBeVisible();
});

test('the texts of a state chart fit into the room that the layout leaves them', async () => {
  await document.fonts.ready;
  const { container } = await render(PicturesInRoom, { at: 0, outline: breakerOutline });
  for (const state of container.querySelectorAll('.state')) {
    const box = state.querySelector('rect')!.getBoundingClientRect();
    const text = state.querySelector('text')!.getBoundingClientRect();
    expect(text.width).toBeLessThan(box.width);
  }
  const labels = [...container.querySelectorAll('.label')].map((label) => label.getBoundingClientRect());
  for (const [n, one] of labels.entries())
    for (const other of labels.slice(n + 1)) expect(overlap(one, other), JSON.stringify([one, other])).toBeLessThan(3);
});

test('a log marks the latest entry and leaves what lies ahead pale', async () => {
  const entries = [
    { id: 1, at: 1_000_000, text: 'ordered' },
    { id: 2, at: 2_000_000, text: 'paid', tone: 'good' },
    { id: 3, at: 3_000_000, text: 'sent' },
  ] as const;
  const screen = await render(PicturesInRoom, { at: 2_500_000, entries });
  const items = [...screen.container.querySelectorAll('li')];
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  expect(items.map((item) => getComputedStyle(item).opacity)).toEqual(['1', '1', '0.5']);
  await screen.rerender({ at: 0, entries });
  expect(screen.container.querySelector('[aria-current]')).toBeNull();
});

test('a table lets a change stand out and fade, and sets numbers to the right', async () => {
  const rows = [
    { id: 'a', cells: ['A-1', 12], changedAt: 1_000_000 },
    { id: 'b', cells: ['B-2', null] },
  ];
  const screen = await render(PicturesInRoom, { at: 1_000_000, rows });
  const ground = (): string => getComputedStyle(screen.container.querySelector('tbody tr')!).backgroundColor;
  const fresh = ground();
  await screen.rerender({ at: 1_500_000, rows });
  const fading = ground();
  await screen.rerender({ at: 3_000_000, rows });
  expect(new Set([fresh, fading, ground()]).size).toBe(3);
  expect(getComputedStyle(screen.container.querySelectorAll('td')[1]!).textAlign).toBe('end');
  expect(screen.container.querySelectorAll('td')[3]!.textContent).toBe('–');
});

test('a ribbon keeps the shortest span to be seen, and no name that does not fit', async () => {
  const spans = [
    { from: 0, to: 60, state: 'closed', tone: 'good' },
    { from: 60, to: 60.001, state: 'half-open', tone: 'warn' },
    { from: 60.001, to: 66, state: 'half-open', tone: 'bad' },
    { from: 66, to: 100, state: 'well', tone: null },
  ] as const;
  const { container } = await render(PicturesInRoom, { at: 50, spans, width: 700 });
  const band = container.querySelector('.band.future')!;
  const widths = [...band.querySelectorAll('.span')].map((span) => span.getBoundingClientRect().width);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(2);
  const shown = [...band.querySelectorAll('.span')].flatMap((span) => {
    const name = span.querySelector('.name');
    const isIn = name && name.getBoundingClientRect().top < span.getBoundingClientRect().bottom;
    return isIn ? [name.textContent] : [];
  });
  expect(shown).toEqual(['closed']);
});

function overlap(one: DOMRect, other: DOMRect): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}
