import fc from 'fast-check';
import { flushSync, tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { scenario as queue } from '#simulator/patterns/queue/index.ts';
import { scenario as windows } from '#simulator/patterns/tumbling-window/index.ts';
import { prepare } from '#simulator/scenario/recipe.ts';
import { run } from '#simulator/scenario/run.ts';
import type { Scenario } from '#simulator/scenario/scenario.ts';
import { faceOf } from '#src/lab/face.ts';
import { firstSight } from '#src/lab/first-sight.ts';
import { keysOf } from '#src/lab/keys.data.ts';
import { valueText } from '#src/lab/values.ts';
import { until } from '../until.ts';
import '#src/styles/tokens.css';
import Queue from '#src/widgets/queue/Widget.svelte';
import Windows from '#src/widgets/tumbling-window/Widget.svelte';

const steps = 150;
const typed = ['', 'many', '-1', '0', '1', '2', '7', '3 s', '50 %', '1e12', 'null'];
const keys = Object.values(keysOf).flat();

/** Without fast-check's liking for the ends, which would be the first and the last button for ever. */
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((n) => n / 10_000);

/** One thing that a hand, however clumsy, may do: `which` chooses among what is there, `how` what is done with it. */
const deed = fc.record({
  kind: fc.constantFrom('press', 'press', 'key', 'key', 'slide', 'type', 'choose', 'scrub'),
  which: share,
  how: share,
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const oneOf = <T>(list: ArrayLike<T>, share: number): T | undefined => list[Math.floor(share * list.length)];

function act(lab: HTMLElement, { kind, which, how }: Deed): void {
  const find = <E extends HTMLElement>(selector: string): E | undefined =>
    oneOf(lab.querySelectorAll<E>(selector), which);
  const plot = lab.querySelector<HTMLElement>('[role=slider]')!;
  // What copies, saves or opens a file leads out of the widget; all else is pressed.
  if (kind === 'press') find(':is(button:enabled, summary, [type=checkbox]):not(.share *)')?.click();
  else if (kind === 'key') strike(find('button, [role=slider]') ?? plot, oneOf(keys, how)!);
  else if (kind === 'slide')
    enter(find('input[type=range]'), String(how * 1000), how < 0.5 ? ['input'] : ['input', 'change']);
  else if (kind === 'type')
    enter(find('input[type=text]:not(.share *), input:not([type])'), oneOf(typed, how)!, ['input', 'change']);
  else if (kind === 'scrub') scrub(plot, how);
  else {
    const select = find<HTMLSelectElement>('select');
    enter(select, select ? oneOf(select.options, how)!.value : '', ['change']);
  }
}

function enter(
  control: HTMLInputElement | HTMLSelectElement | undefined,
  value: string,
  events: readonly string[],
): void {
  if (!control || control.closest('[inert]')) return;
  control.value = value;
  for (const event of events) {
    control.dispatchEvent(new Event(event, { bubbles: true }));
    // As after an event of the browser's own: what it led to is on the page before the next one comes.
    flushSync();
  }
}

function strike(target: HTMLElement, written: string): void {
  const [name = '', ...modifiers] = written.split('+').toReversed();
  const event = { key: name || '+', ctrlKey: modifiers.includes('Control'), shiftKey: modifiers.includes('Shift') };
  target.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }));
}

function scrub(plot: HTMLElement, share: number): void {
  const { left, top, width } = plot.getBoundingClientRect();
  const place = { clientX: left + share * width, clientY: top + 20, pointerId: 1, bubbles: true };
  // A pointer that there is not cannot be captured.
  plot.setPointerCapture = () => {};
  plot.dispatchEvent(new PointerEvent('pointerdown', place));
  plot.dispatchEvent(new PointerEvent('pointerup', place));
}

const complaints: unknown[] = [];
vi.spyOn(console, 'error').mockImplementation((...said) => void complaints.push(said));
window.addEventListener('error', ({ message }) => complaints.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));

let saved: Blob | null = null;
vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
  saved = blob as Blob;
  return '#';
});
vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});

afterEach(() => {
  complaints.length = 0;
});

const named = (lab: HTMLElement, name: string): HTMLButtonElement =>
  [...lab.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent)?.trim() === name)!;

/** The recipe on show, as the share panel saves it. */
async function recipeShown(lab: HTMLElement): Promise<Record<string, unknown>> {
  if (named(lab, 'Share').ariaExpanded !== 'true') named(lab, 'Share').click();
  await until(() => expect(named(lab, 'Save file')?.disabled).toBe(false));
  saved = null;
  named(lab, 'Save file').click();
  return JSON.parse(await saved!.text());
}

/** What must hold, however the widget came to where it is: it shows the run of the recipe that its controls say. */
async function expectSound(scenario: Scenario, lab: HTMLElement): Promise<void> {
  await until(async () => {
    const { digest, playheadMs: _, ...recipe } = await recipeShown(lab);
    expect(digest).toBe(lab.dataset.digest);
    expect(run(prepare(scenario, recipe).plan!).digest).toBe(digest);
    if (lab.querySelector('[role=alert]')) return;
    expect(lab.querySelector<HTMLInputElement>('[aria-label=Seed]')!.value).toBe(String(recipe.seed));
    for (const [name, field] of Object.entries(faceOf(scenario).params)) {
      const label = [...lab.querySelectorAll<HTMLLabelElement>('.setting label')].find(
        (each) => each.textContent === field.label,
      );
      const box = label?.control as HTMLInputElement | null | undefined;
      const value = (recipe.params as Record<string, unknown>)[name];
      if (box?.type === 'text') expect(box.value, name).toBe(valueText(field, value));
    }
  });
}

/** Brings the widget to a stand: nothing open, nothing playing, nothing left to redo, settings those of the whole run. */
async function rest(lab: HTMLElement): Promise<void> {
  for (const dialog of lab.querySelectorAll('dialog')) dialog.close();
  lab.querySelector<HTMLElement>('[role=switch]:checked')?.click();
  named(lab, 'Pause')?.click();
  await pressOut(lab, 'Redo');
}

/** Presses a button until it cannot be pressed any more. */
async function pressOut(lab: HTMLElement, name: string): Promise<void> {
  while (named(lab, name).ariaDisabled !== 'true') {
    named(lab, name).click();
    await tick();
  }
}

const widgets = [
  ['queue', queue, Queue],
  ['tumbling-window', windows, Windows],
] as const;

test.each(widgets)(
  'hammered at random, the widget of %s stays sound and undoes all of it',
  { timeout: 240_000 },
  async (_, scenario, Widget) => {
    await page.viewport(1280, 1000);
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: steps, maxLength: steps }), async (deeds) => {
        history.replaceState(null, '', location.pathname + location.search);
        const { container, unmount } = await render(Widget as typeof Queue, { sight: firstSight(scenario) as never });
        const lab = container.querySelector<HTMLElement>('.lab')!;
        await until(() => expect(lab.dataset.awake).toBe('true'));
        const first = lab.dataset.digest;
        for (const each of deeds) {
          act(lab, each);
          await tick();
        }
        await rest(lab);
        await expectSound(scenario, lab);
        const last = lab.dataset.digest;
        const isFaulty = lab.querySelector('[role=alert]') !== null;
        await pressOut(lab, 'Undo');
        await until(() => expect(lab.dataset.digest).toBe(first));
        await expectSound(scenario, lab);
        await pressOut(lab, 'Redo');
        if (!isFaulty) await until(() => expect(lab.dataset.digest).toBe(last));
        expect(complaints).toEqual([]);
        await unmount();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  },
);
