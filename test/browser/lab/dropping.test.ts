import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scenario } from '#simulator/patterns/tumbling-window/index.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import Widget from '#src/widgets/tumbling-window/Widget.svelte';
import { until } from '../until.ts';
import { awake, type Instrument, instrument, otherThan, shows } from './instrument.ts';

/** Customers of a queue, one a second. */
const customers = Array.from({ length: 50 }, (_, n) => `${1000 * n},${n % 7 === 0 ? 2500 : 400}`);
const good = ['t,serviceMs', ...customers].join('\n');
const bad = ['t,serviceMs', ...customers.slice(0, 30), 'noon,1', '29000,-5', ...customers.slice(30), '50000'].join(
  '\n',
);

function drag(element: Element, type: string, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

const drop = ({ lab }: Instrument, content: BlobPart, name: string): void =>
  drag(lab, 'drop', new File([content], name));

const panel = (screen: Instrument) => screen.lab.querySelector('section.data');
const alerts = (screen: Instrument): string =>
  [...screen.lab.querySelectorAll('[role=alert]')].map((each) => each.textContent).join(' ');

test('a place to drop appears while a file is held over the laboratory', async () => {
  const screen = await instrument();
  drag(screen.lab, 'dragenter', new File([good], 'customers.csv'));
  await until(() => expect(screen.lab.textContent).toContain('Drop it here'));
  drag(screen.lab, 'dragleave', new File([good], 'customers.csv'));
  await until(() => expect(screen.lab.textContent).not.toContain('Drop it here'));
});

describe('a good file', () => {
  test('is run at once, and undo brings back what was', async () => {
    const screen = await instrument();
    const before = screen.digest();
    drop(screen, good, 'customers.csv');
    const after = await otherThan(screen, before);
    await until(() => expect(panel(screen)?.textContent).toContain('50 records of customers.csv'));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await shows(screen, before);
    expect(panel(screen)).toHaveProperty('hidden', true);
    await screen.getByRole('button', { name: 'Redo' }).click();
    await shows(screen, after);
    expect(panel(screen)).toHaveProperty('hidden', false);
  });

  test('of JSON lines gives the run of the same records', async () => {
    const screen = await instrument();
    const before = screen.digest();
    drop(screen, good, 'customers.csv');
    const after = await otherThan(screen, before);
    const lines = customers.map((line) => line.split(',').map(Number)).map(([t, serviceMs]) => ({ t, serviceMs }));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await shows(screen, before);
    drop(screen, lines.map((line) => JSON.stringify(line)).join('\n'), 'customers.jsonl');
    await shows(screen, after);
  });

  test('keeps what was set, and is run again with what is set then', async () => {
    const screen = await instrument();
    const before = screen.digest();
    drop(screen, good, 'customers.csv');
    const after = await otherThan(screen, before);
    // The luck of a recorded workload is in its records, the number of servers is not.
    screen.getByRole('slider', { name: 'Servers' }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await otherThan(screen, after);
  });
});

describe('a file with bad rows', () => {
  test('lists them by line and changes nothing before somebody decides', async () => {
    const screen = await instrument();
    const before = screen.digest();
    drop(screen, bad, 'customers.csv');
    await until(() => expect(alerts(screen)).toContain('3 of 53 rows'));
    const list = screen.getByRole('textbox', { name: 'What is wrong' }).element() as HTMLTextAreaElement;
    expect(list.value.split('\n')).toEqual([
      expect.stringMatching(/^customers\.csv line 32, t: found "noon"; allowed: /),
      expect.stringMatching(/^customers\.csv line 33, serviceMs: found -5; allowed: /),
      expect.stringMatching(/^customers\.csv line 54: found 1 columns; allowed: 2 columns/),
    ]);
    await screen.getByRole('button', { name: 'Keep what was' }).click();
    await until(() => expect(panel(screen)).toBeNull());
    expect(screen.digest()).toBe(before);
    expect(screen.getByRole('button', { name: 'Undo' }).element()).toHaveProperty('ariaDisabled', 'true');
  });

  test('is run without them when that is what one wants', async () => {
    const screen = await instrument();
    const before = screen.digest();
    drop(screen, good, 'customers.csv');
    const clean = await otherThan(screen, before);
    drop(screen, bad, 'others.csv');
    await screen.getByRole('button', { name: 'Use the 50 good rows' }).click();
    await until(() => expect(panel(screen)?.textContent).toContain('3 bad rows are left out'));
    await shows(screen, clean);
  });

  test('of which there are very many lists the first hundred and counts the rest', async () => {
    const screen = await instrument();
    drop(screen, `t\n${'noon\n'.repeat(5000)}`, 'customers.csv');
    await until(() => expect(alerts(screen)).toContain('5,000 of 5,000 rows'));
    const list = screen.getByRole('textbox', { name: 'What is wrong' }).element() as HTMLTextAreaElement;
    expect(list.value.split('\n')).toHaveLength(101);
    expect(list.value).toContain('… and 4,900 more.');
    expect(screen.lab.textContent).not.toContain('good rows');
  });

  test('such as one that never ends says so', async () => {
    const screen = await instrument();
    drop(screen, `t,serviceMs\n0,"${'1'.repeat(3_000_000)}`, 'customers.csv');
    const list = screen.getByRole('textbox', { name: 'What is wrong' });
    await until(() =>
      expect((list.element() as HTMLTextAreaElement).value).toContain('line 2: found a row of more than 1000000'),
    );
  });
});

test.each([
  ['an empty file', '', 'customers.csv', /customers\.csv is empty/],
  ['a head line alone', 't,serviceMs\n', 'customers.csv', /customers\.csv holds no records/],
  [
    'a picture',
    new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
    'holiday.png',
    /holiday\.png holds no recipe and no records/,
  ],
  ['a broken recipe', '{"scenario":\n', 'run.json', /run\.json holds no recipe/],
])('%s is refused in a sentence, and the run stays', async (_, content, name, words) => {
  const screen = await instrument();
  const before = screen.digest();
  drop(screen, content, name);
  await until(() => expect(alerts(screen)).toMatch(words));
  expect(alerts(screen)).toContain('stays as it was');
  expect(screen.digest()).toBe(before);
});

test('a saved recipe that is dropped is opened', async () => {
  const screen = await instrument();
  const before = screen.digest();
  drop(screen, JSON.stringify({ scenario: 'queue', seed: 99 }, null, 2), 'run.json');
  await otherThan(screen, before);
  await until(() => expect(screen.getByRole('textbox', { name: 'Seed' }).element()).toHaveProperty('value', '99'));
});

test('reading a large file shows how far it is, and can be given up', async () => {
  const screen = await instrument();
  const before = screen.digest();
  drop(screen, `t\n${'0\n'.repeat(8_000_000)}`, 'customers.csv');
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await until(() => expect(panel(screen)).toBeNull());
  await screen.getByRole('button', { name: 'another day' }).click();
  await otherThan(screen, before);
});

describe('a file with other columns', () => {
  const windows = () => awake(Widget, { sight: firstSight(scenario) });
  const flights = 'departed,arrived,origin,delayMinutes\n2001-01-01T00:47:00Z,2001-01-01T01:53:00Z,DTW,66\n';

  test('is read as a guess has it, which can be corrected', async () => {
    const screen = await windows();
    drop(screen, flights, 'flights.csv');
    await until(() => expect(panel(screen)?.textContent).toContain('1 record of flights.csv'));
    await screen.getByText('Columns').click();
    const column = (name: string) => screen.getByLabelText(name, { exact: true }).element() as HTMLSelectElement;
    expect(column('Event time').value).toBe('departed');
    expect(column('Arrival').value).toBe('arrived');
    expect(column('Key').value).toBe('origin');
    expect(panel(screen)?.textContent).toContain('Passed over: delayMinutes.');
    const before = screen.digest();
    await userEvent.selectOptions(column('Value'), 'delayMinutes');
    await otherThan(screen, before);
    expect(column('Value').value).toBe('delayMinutes');
  });

  test('asks for the one that it cannot guess', async () => {
    const screen = await windows();
    const before = screen.digest();
    drop(screen, 'a,b\n5,x\n9,y\n', 'strange.csv');
    await until(() => expect(alerts(screen)).toContain('Which column of strange.csv holds: Event time?'));
    expect(screen.digest()).toBe(before);
    await userEvent.selectOptions(screen.getByLabelText('Event time', { exact: true }), 'a');
    await until(() => expect(panel(screen)?.textContent).toContain('2 records of strange.csv'));
  });
});
