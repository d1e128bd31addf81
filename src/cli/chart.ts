import { toMs } from '#simulator/kernel/time.ts';
import { durationWords } from '#simulator/kernel/words.ts';
import type { Hearer } from '#simulator/scenario/listening.ts';
import type { Plan } from '#simulator/scenario/recipe.ts';
import { settingOf } from '#simulator/scenario/run.ts';
import { Peaks, sparkline } from './sparkline.ts';
import { numberWords } from './table.ts';

const columns = 60;

/** Follows the scenario's first chart while a run goes on, and draws it in a line of text. */
export interface ChartLine extends Hearer {
  draw(endedAt: number): string;
}

export function chartLine(plan: Plan): ChartLine | null {
  const [chart] = plan.scenario.charts;
  if (!chart) return null;
  const setting = settingOf(plan);
  const nextValue = chart.start(setting);
  const peaks = new Peaks();
  return {
    kinds: chart.kinds,
    apply(entry) {
      const value = nextValue(entry);
      if (value !== null) peaks.set(entry.at, value);
    },
    draw(endedAt) {
      const values = peaks.columns(endedAt, columns);
      const highest = Math.max(0, ...values.map((value) => value ?? 0));
      const unit = chart.unit === '' ? '' : ` (${chart.unit})`;
      const span = `0 … ${durationWords(toMs(endedAt))}`;
      return `${chart.label(setting)}${unit}, ${span}, highest ${numberWords(highest)}\n${sparkline(values)}\n`;
    },
  };
}
