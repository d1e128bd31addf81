import { expect, test } from 'vitest';
import { chartToShow } from '#src/lab/chart-choice.ts';
import type { ChartSeries } from '#src/lab/series.ts';

/** Charts by their letters: a small one has nothing to show. */
const charts = (letters: string): ChartSeries[] =>
  [...letters].map((letter) => ({
    id: letter.toLowerCase(),
    label: letter,
    unit: '',
    threshold: null,
    thresholdLabel: '',
    at: letter === letter.toLowerCase() ? [] : [0],
    value: letter === letter.toLowerCase() ? [] : [1],
  }));

test.each([
  ['AB', null, false, 'a', null],
  ['AB', 'AB', false, 'a', null],
  ['aB', null, false, 'b', 'this'],
  ['aB', 'aB', true, 'b', 'this'],
  ['AB', 'aB', false, 'b', 'other'],
  ['AB', 'aB', true, 'a', 'other'],
  ['aBC', 'abC', false, 'c', 'this'],
  ['aB', 'Ab', false, 'b', 'this'],
  ['AB', 'ab', false, 'a', 'other'],
  ['ab', null, false, 'a', null],
] as const)(
  'of %s, held against %s, asked for: %s, it is %s that is shown',
  (here, there, isAskedFor, shown, lacking) => {
    const choice = chartToShow('a', isAskedFor, charts(here), there === null ? null : charts(there));
    expect(choice).toEqual({ shown, lacking });
  },
);
