import { afterEach, expect, test, vi } from 'vitest';
import { until } from '../until.ts';
import { breaker } from './breaker.ts';
import { type Instrument, otherThan } from './instrument.ts';

let held: (() => void)[] | null = null;
class SlowWorker extends Worker {
  override postMessage(message: unknown): void {
    const send = () => super.postMessage(message);
    if (held) held.push(send);
    else send();
  }
}

afterEach(() => {
  held = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const isSaid = (screen: Instrument) => screen.getByText('computing …').query() !== null;

async function passes(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  // What says it is there already: it needs a frame, not the net.
  await import('#src/lab/Notices.svelte');
  for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
}

test('a run that is long in coming is said to be computed, and nothing moves', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const screen = await breaker();
  const before = screen.digest();
  const instrument = screen.lab.querySelector('.instrument')!;
  const place = instrument.getBoundingClientRect().toJSON();
  held = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const seed = screen.getByRole('textbox', { name: 'Seed' }).element() as HTMLInputElement;
  seed.value = '77';
  seed.dispatchEvent(new Event('change', { bubbles: true }));
  await passes(299);
  expect(isSaid(screen)).toBe(false);
  await passes(1);
  expect(isSaid(screen)).toBe(true);
  expect(instrument.getBoundingClientRect().toJSON()).toEqual(place);
  vi.useRealTimers();
  for (const send of held) send();
  await otherThan(screen, before);
  await until(() => expect(isSaid(screen)).toBe(false));
});
