import { type Fault, faultSentence } from '#simulator/scenario/fault.ts';

/** What was asked for cannot be done; every reason why, in one sentence each. */
export class Refused extends Error {
  readonly sentences: readonly string[];

  constructor(faults: readonly Fault[], more: readonly string[] = []) {
    const sentences = [...faults.map(faultSentence), ...more];
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** Refuses when there is anything to find fault with. */
export function refuseAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refused(faults);
}
