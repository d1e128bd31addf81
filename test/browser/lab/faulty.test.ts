import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan, shows } from './instrument.ts';

const box = (screen: Instrument, name: string) => screen.getByRole('textbox', { name });

async function type(screen: Instrument, name: string, value: string): Promise<void> {
  await box(screen, name).fill(value);
  await userEvent.keyboard('{Enter}');
}

const halted = (screen: Instrument, hasText = /The picture still shows/) =>
  screen.getByRole('status').filter({ hasText });

test('while a value cannot run, a sentence above the picture says so, the picture is dimmed, and the laws are silent', async () => {
  const screen = await breaker();
  const before = screen.digest();
  const instrument = screen.lab.querySelector<HTMLElement>('.instrument')!;
  await expect.element(screen.getByText(/laws hold/)).toBeVisible();
  await type(screen, 'Failure threshold', '150');
  await expect
    .element(
      halted(screen, /Failure threshold cannot have this value, so nothing runs. Allowed: a share above 0 % to 100 %./),
    )
    .toBeVisible();
  const sentence = halted(screen).element();
  expect(sentence.compareDocumentPosition(instrument) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(getComputedStyle(instrument).filter).toBe('grayscale(1)');
  expect(screen.getByText(/laws hold/).query()).toBeNull();
  await type(screen, 'Seed', 'abc');
  await expect
    .element(
      halted(
        screen,
        /Seed and Failure threshold cannot have these values.*for Seed a whole number from 0 to.*; for Failure threshold a share/,
      ),
    )
    .toBeVisible();
  await screen.getByRole('button', { name: 'Put them back' }).click();
  await until(() => expect(halted(screen).query()).toBeNull());
  expect(getComputedStyle(instrument).filter).toBe('none');
  await expect.element(screen.getByText(/laws hold/)).toBeVisible();
  expect(screen.digest()).toBe(before);
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what is put back is what cannot run: what else was changed meanwhile runs then, as one step', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await type(screen, 'Failure threshold', '150');
  await expect.element(halted(screen)).toBeVisible();
  await type(screen, 'Seed', '42');
  await expect.element(box(screen, 'Failure threshold')).toHaveValue('150 %');
  await screen.getByRole('button', { name: 'Put it back' }).click();
  await otherThan(screen, before);
  await expect.element(box(screen, 'Seed')).toHaveValue('42');
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, before);
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('undo and redo never lead to what cannot run', async () => {
  const screen = await breaker();
  const before = screen.digest();
  const seed = (box(screen, 'Seed').element() as HTMLInputElement).value;
  for (const value of ['abc', '-1']) {
    await type(screen, 'Seed', value);
    await expect.element(halted(screen)).toBeVisible();
    await expect.element(box(screen, 'Seed')).toHaveValue(value);
  }
  await type(screen, 'Seed', '7777');
  const after = await otherThan(screen, before);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, before);
  await expect.element(box(screen, 'Seed')).toHaveValue(seed);
  await screen.getByRole('button', { name: 'Redo' }).click();
  await shows(screen, after);
  await type(screen, 'Seed', 'abc');
  await expect.element(halted(screen)).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(box(screen, 'Seed')).toHaveValue('7777');
  await until(() => expect(halted(screen).query()).toBeNull());
  await expect.element(screen.getByRole('button', { name: 'Redo' })).toBeDisabled();
});

test('after a mistake, the preset that is chosen and the picture are those of one run', async () => {
  const screen = await breaker();
  const before = screen.digest();
  await type(screen, 'Failure threshold', '150');
  await expect.element(halted(screen)).toBeVisible();
  const presets = screen.getByRole('combobox', { name: 'Begin with' });
  const chosen = (presets.element() as HTMLSelectElement).value;
  await presets.selectOptions(
    [...(presets.element() as HTMLSelectElement).options].find(({ value }) => value !== chosen)!,
  );
  await otherThan(screen, before);
  expect(halted(screen).query()).toBeNull();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await shows(screen, before);
  await expect.element(presets).toHaveValue(chosen);
  expect(halted(screen).query()).toBeNull();
});

test('a bare number typed over a mistake is of the unit that stood there before it', async () => {
  const screen = await breaker();
  const unit = (box(screen, 'Time limit').element() as HTMLInputElement).value.replace(/^.* /, '');
  for (const number of ['3', '0']) {
    await type(screen, 'Time limit', 'abc');
    await expect.element(halted(screen)).toBeVisible();
    await type(screen, 'Time limit', number);
    await expect.element(box(screen, 'Time limit')).toHaveValue(`${number} ${unit}`);
  }
});
