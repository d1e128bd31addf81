/** What a run may cost before it is stopped: a model that would run for ever must never hang a page. */
export interface Budget {
  readonly maxEvents: number;
  readonly maxEntries: number;
}

export const defaultBudget: Budget = { maxEvents: 50_000_000, maxEntries: 50_000_000 };

/** Thrown when a run is stopped; `message` says which limit it met and how to raise it. */
export class BudgetExceeded extends Error {
  readonly limit: keyof Budget;

  constructor(limit: keyof Budget, allowed: number, atMs: number) {
    const what = limit === 'maxEvents' ? 'simulation events' : 'kept trace entries';
    super(
      `The run was stopped at ${atMs} ms of virtual time: it used up its budget of ${allowed} ${what} (${limit}). Raise ${limit}, or shorten the run with untilMs.`,
    );
    this.name = 'BudgetExceeded';
    this.limit = limit;
  }
}
