import { OutcomeWindow, reasonToOpen } from '#simulator/patterns/circuit-breaker/rules.ts';

/** A call ends every so often here, so that a row of calls is also a stretch of time. */
export const callEveryMs = 2000;

export interface WindowSetup {
  readonly windowMs: number;
  readonly minimumCalls: number;
  readonly failureRateThreshold: number;
}

/** What the rules say of a row of outcomes, the last of which has just come. */
export interface Verdict {
  /** How many outcomes were counted: after the breaker has opened none is. */
  readonly counted: number;
  /** The first that the window still holds. */
  readonly oldest: number;
  readonly calls: number;
  readonly failures: number;
  readonly rate: number | null;
  readonly opens: boolean;
}

/** Plays the outcomes (true: failed) through the breaker's own rules. */
export function judge(outcomes: readonly boolean[], setup: WindowSetup): Verdict {
  const window = new OutcomeWindow();
  let counted = 0;
  let opens = false;
  for (const failed of outcomes) {
    if (opens) break;
    window.add(counted * callEveryMs * 1000, { failed, slow: false }, setup.windowMs * 1000);
    counted++;
    opens = reasonToOpen(window, { ...setup, slowCallRateThreshold: null }) !== null;
  }
  const { calls, failures } = window;
  return { counted, oldest: counted - calls, calls, failures, rate: calls === 0 ? null : failures / calls, opens };
}

/** The verdict as a sentence. */
export function verdictWords({ calls, failures, rate, opens, counted }: Verdict, setup: WindowSetup): string {
  if (rate === null) return 'No call yet.';
  const share = `${failures} of ${calls} failed, ${percent(rate)}`;
  if (opens) return `${share}: the breaker opens, with call ${counted}. Empty it to begin again.`;
  if (calls < setup.minimumCalls) return `${share}; too few to judge by, ${setup.minimumCalls} are needed.`;
  return `${share}; below ${percent(setup.failureRateThreshold)} it stays closed.`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
