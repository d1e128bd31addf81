import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../until.ts';
import type { Instrument } from './instrument.ts';

/** Leaves the picture in the page, as where a browser refuses the whole screen; test/site/ has that one, too. */
export function refuseTheScreen(): void {
  vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('not allowed'));
}

export const plot = ({ lab }: Instrument) => lab.querySelector<HTMLElement>('[role=slider]')!;

export async function present(screen: Instrument): Promise<void> {
  plot(screen).focus();
  await userEvent.keyboard('m');
  await until(() => expect(screen.lab.querySelector('.told')).not.toBeNull());
}

/** How large one of the picture's words is on the screen. */
export const typeOf = ({ lab }: Instrument, selector: string): number => {
  const word = lab.querySelector<SVGElement>(selector)!;
  return Number.parseFloat(getComputedStyle(word).fontSize) * Number(lab.style.getPropertyValue('--zoom'));
};
