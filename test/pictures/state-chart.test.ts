import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakerOutline } from '#simulator/patterns/circuit-breaker/outline.ts';
import { type Box, holds, meet } from '#src/pictures/boxes.ts';
import { spotOn } from '#src/pictures/curve.ts';
import { layoutOf, type Outline, type StateChartLayout } from '#src/pictures/state-chart.ts';
import { ringRadius } from '#src/pictures/state-chart-rings.ts';
import { edgeWords, outlineWords } from '#src/pictures/state-chart-text.ts';
import { breakerChart } from '#src/widgets/circuit-breaker/chart.ts';
import { anyOutline } from '../arbitraries/outline.ts';

const layout = (outline: Outline): StateChartLayout => layoutOf(outline, { labelOf: edgeWords });

function pairs<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, n) => all.slice(n + 1).map((other) => [one, other] as const));
}

const ringsOf = ({ states }: StateChartLayout): Box[] =>
  states.flatMap(({ ring }) => (ring ? [{ ...ring, width: 2 * ringRadius, height: 2 * ringRadius }] : []));
const labelsOf = ({ ways }: StateChartLayout): Box[] => ways.flatMap(({ label }) => label ?? []);

describe('a state chart of any machine of three to eight states', () => {
  test('has states, rings and labels that do not touch each other', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const chart = layout(outline);
        for (const [one, other] of pairs([...chart.states, ...ringsOf(chart), ...labelsOf(chart)]))
          expect(meet(one, other), JSON.stringify([one, other])).toBe(false);
      }),
    );
  });

  test('shows every state, every transition and every label', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const { states, ways } = layout(outline);
        expect(states.map(({ name }) => name).sort()).toEqual([...outline.states].sort());
        expect(ways.flatMap(({ edges }) => edges).length).toBe(outline.edges.length);
        expect(ways.flatMap(({ label }) => label?.lines ?? []).length).toBe(outline.edges.length);
      }),
    );
  });

  test('leads its ways from the one state to the other, and through no third', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const { states, ways } = layout(outline);
        for (const { from, to, curve } of ways) {
          const box = (name: string): Box => states.find((state) => state.name === name)!;
          expect(holds(box(from), curve[0], 24), `${from} to ${to} begins at ${from}`).toBe(true);
          expect(holds(box(to), curve[2], 24), `${from} to ${to} ends at ${to}`).toBe(true);
          const third = states.filter(({ name }) => name !== from && name !== to);
          for (let share = 0; share <= 1; share += 0.05)
            for (const state of third)
              expect(holds(state, spotOn(curve, share)), `${from} to ${to} through ${state.name}`).toBe(false);
        }
      }),
    );
  });

  test('lies within its frame', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const chart = layout(outline);
        for (const { x, y, width, height } of [...chart.states, ...ringsOf(chart), ...labelsOf(chart)]) {
          expect(Math.min(x - width / 2, y - height / 2)).toBeGreaterThanOrEqual(0);
          expect(x + width / 2).toBeLessThanOrEqual(chart.width);
          expect(y + height / 2).toBeLessThanOrEqual(chart.height);
        }
      }),
    );
  });

  test('is the same each time, and plain data', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const chart = layout(outline);
        expect(layout(structuredClone(outline))).toEqual(chart);
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      }),
    );
  });

  test('stays of a readable size', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        expect(layout(outline).width).toBeLessThan(1600);
      }),
    );
  });
});

test('the breaker’s chart on the stage leaves out what is done by hand', () => {
  const { ways, width, height } = breakerChart();
  expect(ways.map(({ from, to }) => `${from}→${to}`)).toEqual([
    'closed→open',
    'open→half-open',
    'half-open→closed',
    'half-open→open',
  ]);
  expect([width, height].every((side) => side < 280)).toBe(true);
});

test('a chart can be told in words', () => {
  expect(outlineWords(breakerOutline)).toBe(
    'It begins closed. ' +
      'From closed: failure-rate to open; slow-call-rate to open; forced to open. ' +
      'From open: reset to closed; after openMs to half-open. ' +
      'From half-open: trial-succeeded [enoughSuccesses] to closed; trial-failed to open; forced to open; reset to closed.',
  );
});
