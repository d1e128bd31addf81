import { toMicros } from '../../kernel/time.ts';
import type { WindowKinds } from '../../parts/windowing/kinds.ts';
import type { WindowRules } from '../../parts/windowing/rules.ts';
import type { Mutant } from '../../scenario/scenario.ts';
import { tumblingModel } from './model.ts';
import type { actions, TumblingInput, TumblingParams } from './params.ts';
import { type TumblingGrid, tumblingRules } from './rules.ts';

type TumblingMutant = Mutant<TumblingParams, typeof actions, TumblingInput, WindowKinds>;

const second = { sizeMs: 1000 };
const onTheBoundary = [{ t: 300 }, { t: 1000 }, { t: 2500 }];
/** How far out of order events may come, in ms. */
const bound = 500;
const oneLate = [{ t: 300 }, { t: 1200 }, { t: 400, arrival: 1300 }, { t: 2500 }];

export const mutants: readonly TumblingMutant[] = [
  {
    id: 'end-included',
    label: 'The end belongs to the window',
    breaks: 'half-open',
    shownBy: { params: second, input: onTheBoundary },
    model: wrong((rules) => ({ ...rules, assign: (t, join) => rules.assign(t - 1, join) })),
  },
  {
    id: 'cut-towards-zero',
    label: 'The start of a window is cut off towards zero',
    breaks: 'half-open',
    shownBy: { params: second, input: [{ t: -300, arrival: 0 }, { t: 300 }] },
    model: wrong((rules, { size, phase }) => ({
      ...rules,
      assign: (t, join) => {
        const start = phase + Math.trunc((t - phase) / size) * size;
        join(start, start + size);
      },
    })),
  },
  {
    id: 'boundary-lost',
    label: 'An event exactly on a boundary belongs to no window',
    breaks: 'one-window-each',
    shownBy: { params: second, input: onTheBoundary },
    model: wrong((rules) => ({
      ...rules,
      assign: (t, join) => rules.assign(t, (start, end) => t > start && join(start, end)),
    })),
  },
  {
    id: 'late-counted-twice',
    label: 'A late event counts twice in the correction',
    breaks: 'one-window-each',
    shownBy: { params: { ...second, allowedLatenessMs: 1000 }, input: oneLate },
    model: wrong((rules) => ({
      ...rules,
      join(content, value, late) {
        content.add(value);
        if (late) content.add(value);
      },
    })),
  },
  {
    id: 'late-value-lost',
    label: 'A late event counts, but its value is left out',
    breaks: 'equals-batch',
    shownBy: { params: { ...second, allowedLatenessMs: 1000 }, input: oneLate },
    model: wrong((rules) => ({ ...rules, join: (content, value, late) => content.add(late ? 0 : value) })),
  },
  {
    id: 'lateness-inclusive',
    label: 'At the very end of the allowed lateness an event is still taken',
    breaks: 'dropped-only-when-too-late',
    shownBy: {
      params: { ...second, allowedLatenessMs: 500 },
      input: [{ t: 300 }, { t: 1500 }, { t: 400, arrival: 1600 }],
    },
    model: wrong((rules) => ({ ...rules, isTooLate: (end, closingLine) => closingLine > end })),
  },
  {
    id: 'watermark-goes-back',
    label: 'The watermark follows the last event, also backwards',
    breaks: 'watermark-only-advances',
    shownBy: { params: second, input: oneLate },
    model: wrong(followsTheLastEvent),
  },
  {
    id: 'bound-forgotten',
    label: 'The watermark does not stay behind by the out-of-order bound',
    breaks: 'watermark-follows-events',
    shownBy: { params: { ...second, outOfOrderMs: bound }, input: oneLate },
    model: wrong((rules) => ({
      ...rules,
      nextWatermark: (current, suggested) => rules.nextWatermark(current, suggested + toMicros(bound)),
    })),
  },
  {
    id: 'watermark-stands-still',
    label: 'The watermark stays where the first event put it',
    breaks: 'watermark-follows-events',
    shownBy: { params: second, input: onTheBoundary },
    model: wrong((rules) => ({
      ...rules,
      nextWatermark: (current, suggested) => (current > -Infinity ? current : suggested),
    })),
  },
  {
    id: 'fires-when-past',
    label: 'A window fires only when the watermark is past its end',
    breaks: 'fires-when-complete',
    shownBy: { params: second, input: onTheBoundary },
    model: wrong((rules) => ({ ...rules, isComplete: (end, watermark) => watermark > end })),
  },
  {
    id: 'keys-backwards',
    label: 'Of windows that end together, the last key fires first',
    breaks: 'in-firing-order',
    shownBy: { params: second, input: [{ t: 0, key: 'a' }, { t: 0, key: 'b' }, { t: 1500 }] },
    model: wrong((rules) => ({ ...rules, firingOrder: (a, b) => rules.firingOrder(b, a) })),
  },
  {
    id: 'always-revision-zero',
    label: 'A correction is given out as a first result',
    breaks: 'once-for-each-revision',
    shownBy: { params: { ...second, allowedLatenessMs: 1000 }, input: oneLate },
    model: wrong((rules) => ({ ...rules, revision: () => 0 })),
  },
  {
    id: 'never-forgets',
    label: 'Windows that have fired are held for ever',
    breaks: 'holds-what-it-must',
    shownBy: { params: second, input: onTheBoundary },
    model: wrong((rules) => ({ ...rules, isForgotten: () => false })),
  },
];

/** The model with rules that are wrong in one place. */
function wrong(change: (rules: WindowRules, grid: TumblingGrid) => WindowRules): TumblingMutant['model'] {
  return (world) => tumblingModel(world, (grid) => change(tumblingRules(grid), grid));
}

/** `suggested` is the latest event time less the bound: this makes it the last one's. */
function followsTheLastEvent(rules: WindowRules): WindowRules {
  let last = -Infinity;
  let latest = -Infinity;
  return {
    ...rules,
    assign(t, join) {
      last = t;
      latest = Math.max(latest, t);
      rules.assign(t, join);
    },
    nextWatermark: (_, suggested) => suggested - (latest - last),
  };
}
