import { Command, CommanderError } from 'commander';
import { BudgetExceeded } from '#simulator/kernel/budget.ts';
import { unknownName } from '#simulator/scenario/fault.ts';
import { commandNames, commands } from './commands.ts';
import { Refused } from './refused.ts';
import { ClosedPipe, type Terminal } from './terminal.ts';

const exit = { fine: 0, refused: 2 } as const;

/** Runs one command line; returns its exit status: 0 fine, 1 an invariant or a digest is broken, 2 bad usage or input. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const status = await dispatch(argv, terminal);
    terminal.flush();
    return status;
  } catch (error) {
    return explain(error, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('lab')
    .description('A laboratory for stream-processing and resilience patterns.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} });
  let status: number = exit.fine;
  for (const define of commands) define(program, terminal, (answered) => (status = answered));
  const [name] = argv;
  if (name === undefined) {
    program.outputHelp({ error: true });
    return exit.refused;
  }
  if (!name.startsWith('-') && name !== 'help' && !commandNames.includes(name)) {
    throw new Refused([unknownName('lab', 'command', name, commandNames)]);
  }
  await program.parseAsync(argv, { from: 'user' });
  return status;
}

/** Tells in a sentence, never by a stack trace, why there is no answer. */
function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof ClosedPipe) return exit.fine;
  if (error instanceof CommanderError && error.exitCode === 0) {
    terminal.flush();
    return exit.fine;
  }
  for (const sentence of sentencesOf(error)) terminal.err(`${sentence}\n`);
  return exit.refused;
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof Refused) return error.sentences;
  if (error instanceof CommanderError) return [`lab: ${error.message.replace(/^error: /, '')}.`];
  if (error instanceof BudgetExceeded) return [`${error.message} ${budgetAdvice(error)}`];
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error) return [`The output could not be written: ${message}.`];
  const stack = process.env.LAB_STACK && error instanceof Error && error.stack ? [error.stack] : [];
  return [`This is a fault of the lab itself (LAB_STACK=1 shows where): ${message}`, ...stack];
}

function budgetAdvice({ limit }: BudgetExceeded): string {
  return limit === 'maxEvents' ? 'Here that is --max-events N, or --until TIME.' : 'Here that is --until TIME.';
}
