import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#src/styles/tokens.css';
import WindowAlone from '#src/widgets/circuit-breaker/WindowAlone.svelte';

type Status = { element(): Element };

const says = (status: Status, words: string): Promise<void> =>
  expect.poll(() => status.element().textContent).toContain(words);

async function mount(first: readonly boolean[] = []) {
  await page.viewport(900, 600);
  const screen = await render(WindowAlone, { first });
  return { ...screen, status: screen.getByRole('status') };
}

test('is filled by clicks, and opens when half of enough calls have failed', async () => {
  const { getByRole, status, container } = await mount();
  await says(status, 'No call yet.');
  for (let n = 0; n < 5; n++) await getByRole('button', { name: /^Good call/ }).click();
  for (let n = 0; n < 4; n++) await getByRole('button', { name: /^Bad call/ }).click();
  await says(status, '4 of 9 failed, 44.4 %; too few to judge by, 10 are needed.');
  await getByRole('button', { name: /^Bad call/ }).click();
  await says(status, '5 of 10 failed, 50 %: the breaker opens, with call 10.');
  await expect.element(getByRole('button', { name: /^Bad call/ })).toBeDisabled();
  expect(document.activeElement).toBe(getByRole('button', { name: /^Bad call/ }).element());
  expect(container.querySelectorAll('.strip span')).toHaveLength(10);
  await getByRole('button', { name: 'Empty it' }).click();
  await says(status, 'No call yet.');
});

test('is played by the keys g and b alone', async () => {
  const { getByRole, status } = await mount();
  (getByRole('button', { name: /^Good call/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('ggbb');
  await says(status, '2 of 4 failed');
  await userEvent.keyboard('{Enter}');
  await says(status, '2 of 5 failed');
});

test('a healthy minute makes fifteen bad calls necessary, and a shorter window fewer', async () => {
  const { getByRole, status } = await mount();
  await getByRole('button', { name: 'A healthy minute' }).click();
  (getByRole('button', { name: /^Bad call/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('b'.repeat(14));
  await says(status, '14 of 30 failed');
  await getByRole('combobox', { name: /^Window/ }).selectOptions('20 s');
  await says(status, '5 of 10 failed, 50 %: the breaker opens, with call 35.');
});

test('its settings are obeyed at once', async () => {
  const { getByRole, status } = await mount([true, false, false, false]);
  await says(status, 'too few to judge by');
  (getByRole('slider', { name: /^Minimum calls/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await says(status, '1 of 1 failed, 100 %: the breaker opens, with call 1.');
});
