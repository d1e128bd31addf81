import type { Answer, Question } from './protocol.ts';

/** For so long nobody has asked for anything when practice begins; and so long it waits after each of its runs. */
const quietMs = 200;
const breathMs = 3;
export const mostRuns = 20;
/** A run with more events than that makes its own code quick, and would stand in the way. */
const mostEvents = 60_000;

/**
 * Runs that nobody sees, while nobody asks for any: a browser makes code quick only once it has been used for a while,
 * and whoever drags the first slider should find it quick. A question that comes meanwhile waits for one short run.
 */
export class Practice {
  private readonly ask: (question: Question) => Promise<unknown>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private runs = 0;

  constructor(ask: (question: Question) => Promise<unknown>) {
    this.ask = ask;
  }

  pause(): void {
    clearTimeout(this.timer);
  }

  /** Where the answer was a run, it is repeated, as long as there is still practice to be had. */
  goOn(scenario: string, answer: Answer): void {
    if (answer.kind !== 'finished') return;
    const { recipe, events, setting } = answer.run;
    if (events > mostEvents || setting.recorded) return;
    const question: Question = { kind: 'run', scenario, recipe };
    this.timer = setTimeout(() => this.once(question), quietMs);
  }

  private once(question: Question): void {
    if (this.runs >= mostRuns) return;
    this.runs++;
    this.timer = setTimeout(() => this.once(question), breathMs);
    void this.ask(question);
  }
}
