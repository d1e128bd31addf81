import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readLink, writeLink } from '#simulator/scenario/link.ts';
import { until } from '../until.ts';
import { type Instrument, instrument, otherThan, shows } from './instrument.ts';

test('the share panel gives a link of the run on show and the playhead', async () => {
  const screen = await instrument();
  await screen.getByRole('button', { name: 'Share' }).click();
  const box = screen.getByRole('textbox', { name: 'Link' });
  await until(() => {
    const { shared } = readLink((box.element() as HTMLInputElement).value);
    expect(shared).toMatchObject({ digest: screen.digest(), playheadMs: screen.atMs() });
  });
  const command = screen.getByRole('textbox', { name: 'Command line' }).element() as HTMLInputElement;
  expect(command.value).toMatch(/^npm run -s lab -- run queue/);
});

test('a saved file opens to the same run', async () => {
  const screen = await instrument();
  const first = screen.digest();
  await screen.getByRole('button', { name: 'another day' }).click();
  const second = await otherThan(screen, first);
  await screen.getByRole('button', { name: 'Share' }).click();
  const box = screen.getByRole('textbox', { name: 'Link' });
  await until(() => expect(readLink((box.element() as HTMLInputElement).value).shared?.digest).toBe(second));
  const { recipe, digest } = readLink((box.element() as HTMLInputElement).value).shared!;
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, first);
  const file = new File([JSON.stringify({ ...recipe, digest })], 'saved.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('Open file'), file);
  await shows(screen, second);
});

test.each([
  ['a file of another kind', 'holiday', /holds no recipe/],
  ['the recipe of another scenario', '{"scenario":"circuit-breaker","params":{}}', /allowed: queue/],
  ['a recipe of a newer version', '{"scenario":"queue","version":99}', /newer lab/],
])('%s is refused in a sentence, and the run stays', async (_, content, words) => {
  const screen = await instrument();
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Share' }).click();
  await userEvent.upload(screen.getByLabelText('Open file'), new File([content], 'other.json'));
  await until(() => expect(screen.lab.querySelector('[role=alert]')?.textContent).toMatch(words));
  await shows(screen, before);
});

test('Escape puts the share panel away, and who is in it goes back to its button', async () => {
  const screen = await instrument();
  const share = screen.getByRole('button', { name: 'Share' });
  const panel = () => screen.lab.querySelector('.share');
  await share.click();
  await screen.getByRole('textbox', { name: 'Link' }).click();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(panel()).toBeNull());
  expect(document.activeElement).toBe(share.element());
  const line = screen.lab.querySelector<HTMLElement>('[role=slider]')!;
  line.focus();
  await userEvent.keyboard('s');
  await until(() => expect(panel()).not.toBeNull());
  await userEvent.keyboard('{Escape}');
  await until(() => expect(panel()).toBeNull());
  expect(document.activeElement).toBe(line);
});

test('? lists the keys, Escape puts the list away', async () => {
  const screen = await instrument();
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(screen.container.querySelector('dialog')).toBeNull());
});

test('a presenter’s clicker goes from moment to moment', async () => {
  const screen = await instrument();
  screen.lab.querySelector<HTMLElement>('[role=slider]')!.focus();
  await userEvent.keyboard('{PageDown}{PageDown}');
  const secondMs = screen.atMs();
  expect(secondMs).toBeGreaterThan(0);
  await userEvent.keyboard('{PageDown}');
  expect(screen.atMs()).toBeGreaterThan(secondMs);
  await userEvent.keyboard('{PageUp}');
  expect(screen.atMs()).toBe(secondMs);
});

const letters = ({ lab }: Instrument) =>
  [...lab.querySelectorAll('.one > p')].map((each) => each.textContent.trim()[0]);

/** The link that the share panel gives while one day is compared with another. */
async function comparedDays(screen: Instrument): Promise<string> {
  const before = screen.digest();
  await screen.getByRole('button', { name: 'Compare', exact: true }).click();
  await screen.getByRole('button', { name: 'another day' }).click();
  const after = await otherThan(screen, before);
  await screen.getByRole('button', { name: 'Share' }).click();
  const box = screen.getByRole('textbox', { name: 'Link' });
  const link = () => (box.element() as HTMLInputElement).value;
  await until(() => {
    expect(readLink(link()).shared?.digest).toBe(after);
    expect(link()).toContain('&a=1.');
  });
  return new URL(link()).hash;
}

async function openLink(hash: string): Promise<Instrument> {
  const screen = await instrument();
  location.hash = hash;
  return screen;
}

test('the link of a comparison opens with both runs, the kept one as A', async () => {
  const first = await instrument();
  const a = first.digest();
  const hash = await comparedDays(first);
  const b = first.digest();
  await first.unmount();
  const other = await openLink(hash);
  await shows(other, b);
  await until(() => expect(letters(other)).toEqual(['A', 'B']));
  await other.getByRole('button', { name: 'swap' }).click();
  await shows(other, a);
});

test('a link to one run lets go of A, and undo brings back both', async () => {
  const first = await instrument();
  const hash = await comparedDays(first);
  const b = first.digest();
  location.hash = hash.replace(/&a=.*/, '');
  await until(() => expect(letters(first)).toEqual([]));
  const other = await writeLink({ scenario: 'queue', seed: 77 }, null, 0);
  location.hash = other;
  const c = await otherThan(first, b);
  await first.getByRole('button', { name: 'Undo' }).click();
  await shows(first, b);
  expect(letters(first)).toEqual([]);
  await first.getByRole('button', { name: 'Undo' }).click();
  await until(() => expect(letters(first)).toEqual(['A', 'B']));
  await shows(first, b);
  await first.getByRole('button', { name: 'Redo' }).click();
  await until(() => expect(letters(first)).toEqual([]));
  await first.getByRole('button', { name: 'Redo' }).click();
  await shows(first, c);
});

test('a comparison whose A was cut on its way opens with B alone, and says so', async () => {
  const first = await instrument();
  const hash = await comparedDays(first);
  const b = first.digest();
  await first.unmount();
  const other = await openLink(hash.slice(0, -40));
  await shows(other, b);
  await until(() => expect(other.lab.querySelector('[role=alert]')?.textContent).toMatch(/^Run A .*run B alone\.$/));
  expect(letters(other)).toEqual([]);
});
