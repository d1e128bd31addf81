import { amountWords } from '#simulator/kernel/amount-words.ts';
import type { BudgetExceeded } from '#simulator/kernel/budget.ts';
import { pageBudget } from './simulate.ts';

/** What a person at a page can do about a run that was stopped. */
export function tooLong({ limit }: BudgetExceeded): string {
  const most = `${amountWords(pageBudget[limit])} ${limit === 'maxEntries' ? 'entries' : 'events'}`;
  return `This run would be longer than a page can hold (${most}): make the run shorter or the load smaller. On the command line it can be run, with --max-events N where it needs more.`;
}
