import type { Micros } from '#simulator/kernel/time.ts';

/** Of marks in their order those that do not lie over the one before; the first and the last always. */
export function spaced<Mark extends { readonly at: Micros }>(marks: readonly Mark[], least: Micros): readonly Mark[] {
  const drawn = marks.slice(0, 1);
  const end = marks.at(-1)!;
  for (const mark of marks.slice(1, -1))
    if (Math.min(mark.at - drawn.at(-1)!.at, end.at - mark.at) >= least) drawn.push(mark);
  return marks.length > 1 ? [...drawn, end] : drawn;
}
