import { expect } from 'vitest';
import type { Micros } from '#simulator/kernel/time.ts';
import type { AnyEntry } from '#simulator/kernel/trace.ts';
import { type RunOptions, settingOf } from '#simulator/scenario/run.ts';
import type { Scenario, Setting } from '#simulator/scenario/scenario.ts';
import { planOf, traceOf } from './run-recipe.ts';

/** Somebody who names the kinds of entries it looks at; `hears` gives all that it says of a trace. */
interface Chooser {
  readonly kinds: readonly string[];
  hears(entries: readonly AnyEntry[], end: Micros): unknown;
}

/**
 * Whoever names the kinds it looks at says the same as if it were told of all: a kind that was forgotten would make a
 * law blind and a chart wrong without anybody noticing.
 */
export function missesNothing(scenario: Scenario, recipe: object, model?: RunOptions['model']): void {
  const plan = planOf(scenario, recipe);
  const { entries, endedAt } = traceOf(plan, model && { model });
  for (const { kinds, hears } of choosersOf(scenario, settingOf(plan))) {
    const chosen = entries.filter(({ kind }) => kinds.includes(kind));
    expect(hears(chosen, endedAt)).toEqual(hears(entries, endedAt));
  }
}

function choosersOf(scenario: Scenario, setting: Setting): readonly Chooser[] {
  const { laws, charts, ribbons = [], narration } = scenario;
  const said = (start: () => (entry: never) => unknown): Chooser['hears'] => {
    return (entries) => {
      const say = start();
      return entries.map((entry) => say(entry as never)).filter((each) => each !== null);
    };
  };
  return [
    ...laws.map(({ kinds, watch }) => ({
      kinds,
      hears(entries: readonly AnyEntry[], end: Micros) {
        const broken: string[] = [];
        const watching = watch(setting, (at, detail) => broken.push(`${at} ${detail}`));
        for (const entry of entries) watching.apply(entry as never);
        watching.end?.(end);
        return broken;
      },
    })),
    ...charts.map((chart) => ({ kinds: chart.kinds, hears: said(() => chart.start(setting)) })),
    ...charts.map(({ kinds, hasValue }) => ({ kinds, hears: said(() => hasValue?.(setting) ?? (() => null)) })),
    ...(typeof ribbons === 'function' ? ribbons(setting) : ribbons).map((ribbon) => ({
      kinds: ribbon.kinds,
      hears: said(() => ribbon.start(setting)),
    })),
    { kinds: narration.kinds, hears: said(() => narration.start(setting)) },
  ].flatMap(({ kinds, hears }) => (kinds ? [{ kinds: kinds as readonly string[], hears }] : []));
}
