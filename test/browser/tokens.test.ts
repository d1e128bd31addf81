import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '#src/styles/tokens.css';
import Swatch from './Swatch.svelte';

/** Words in these inks stand on these grounds. */
const pairs = [
  ['ink', 'ground'],
  ['ink', 'paper'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'paper'],
  ['accent', 'ground'],
  ['accent', 'paper'],
  ['accent', 'accent-ground'],
  ['on-accent', 'accent'],
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['bad', 'bad-ground'],
  ['good', 'paper'],
  ['warn', 'paper'],
  ['bad', 'paper'],
  ['held', 'held-ground'],
  ['held', 'paper'],
  ['on-accent', 'held'],
  ['message-fallback', 'paper'],
] as const;

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark']) {
  test.each(pairs)(`${theme}: words in %s can be read on %s`, async (ink, ground) => {
    document.documentElement.dataset.theme = theme;
    const swatch = await render(Swatch, { ink, ground });
    const style = getComputedStyle(swatch.getByText(`${ink} on ${ground}`).element());
    expect(contrast(style.color, style.backgroundColor)).toBeGreaterThanOrEqual(4.5);
  });
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
