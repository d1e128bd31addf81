import type { Command } from 'commander';
import { type Fault, unknownName } from '#simulator/scenario/fault.ts';
import type { PrintOptions } from './commands/run.ts';
import type { RecipeOptions } from './recipe-from-options.ts';
import type { SweepOptions } from './sweep-options.ts';
import type { Terminal } from './terminal.ts';

export const commandNames: readonly string[] = ['list', 'describe', 'run', 'replay', 'sweep'];

type Define = (program: Command, terminal: Terminal, done: (status: number) => void) => void;
/** Faults of the command line itself, which the command adds to before it refuses them all. */
type Act = (operand: string | undefined, faults: Fault[]) => Promise<number>;

const outOption = ['--out <file>', 'write the output to a file'] as const;
const budgetOption = ['--max-events <n>', 'how many simulation events the run may take'] as const;

const defineList: Define = (program, terminal, done) => {
  const command = program.command('list').description('every scenario with its question');
  command.option('--json', 'as JSON').option(...outOption);
  onCall(command, 0, done, async (_, faults) =>
    (await import('./commands/list.ts')).list(command.opts(), terminal, faults),
  );
};

const defineDescribe: Define = (program, terminal, done) => {
  const command = program
    .command('describe [scenario]')
    .description('what a scenario may be given, and what it answers');
  command.option('--json', 'as JSON, with JSON Schema 2020-12').option(...outOption);
  onCall(command, 1, done, async (id, faults) =>
    (await import('./commands/describe.ts')).describe(id, command.opts(), terminal, faults),
  );
};

const defineRun: Define = (program, terminal, done) => {
  const command = program
    .command('run [scenario]')
    .description('runs a scenario and prints what it comes to')
    .option('--set <name=value,…>', 'parameters; durations also as 30s, lists as JSON', collect)
    .option('--do <time:action[:{json}]>', 'something done in mid-run, as in 12s:heal-service', collect)
    .option('--input <file>', 'a recorded workload, .jsonl or .csv; - reads the standard input')
    .option('--map <field=column,…>', 'which column of the input holds which field', collect)
    .option('--recipe <file>', 'a recipe, or an answer that holds one, to begin with')
    .option('--preset <name>', 'one of the presets of the scenario, to begin with')
    .option('--seed <n>', 'the seed of all chance')
    .option('--until <time>', 'the virtual end, as in 60s')
    .option('--json', 'the whole answer as JSON')
    .option('--trace <format>', 'all that happened instead of the answer: jsonl')
    .option(...outOption)
    .option(...budgetOption);
  onCall(command, 1, done, async (name, faults) =>
    (await import('./commands/run.ts')).run(name, command.opts<RecipeOptions & PrintOptions>(), terminal, faults),
  );
};

const defineReplay: Define = (program, terminal, done) => {
  const command = program
    .command('replay [link-or-file]')
    .description('runs a link, a saved recipe or an answer, and compares the digests')
    .option('--json', 'the whole answer as JSON')
    .option(...outOption)
    .option(...budgetOption);
  onCall(command, 1, done, async (given, faults) =>
    (await import('./commands/replay.ts')).replay(given, command.opts(), terminal, faults),
  );
};

const defineSweep: Define = (program, terminal, done) => {
  const command = program
    .command('sweep [scenario]')
    .description('runs one parameter at several values over many seeds: mean and 95 % interval of metrics')
    .option('--vary <name=values>', 'name=a,b,c or name=from..to:step', collect)
    .option('--seeds <n>', 'how many seeds, from --seed on (30)')
    .option('--metric <name,…>', 'what to measure', collect)
    .option('--set <name=value,…>', 'parameters that stay the same', collect)
    .option('--do <time:action[:{json}]>', 'something done in mid-run', collect)
    .option('--recipe <file>', 'a recipe to begin with')
    .option('--preset <name>', 'one of the presets of the scenario, to begin with')
    .option('--seed <n>', 'the first seed')
    .option('--until <time>', 'the virtual end, as in 60s')
    .option('--jobs <n>', 'how many threads; the output is the same for any number')
    .option('--shard <i/n>', 'only the i-th of n shares of the values')
    .option('--csv', 'as CSV, a line for each value and metric')
    .option('--json', 'as JSON')
    .option(...outOption)
    .option(...budgetOption);
  onCall(command, 1, done, async (name, faults) =>
    (await import('./commands/sweep.ts')).sweep(name, command.opts<RecipeOptions & SweepOptions>(), terminal, faults),
  );
};

/** How each command is defined; what it does is loaded when it is called. */
export const commands: readonly Define[] = [defineList, defineDescribe, defineRun, defineReplay, defineSweep];

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Unknown options and operands beyond `most` are faults like any other, told with all the rest. */
function onCall(command: Command, most: number, done: (status: number) => void, act: Act): void {
  command.allowUnknownOption().allowExcessArguments();
  command.action(async () => {
    const where = `lab ${command.name()}`;
    const unknown = command.args.filter(isOption);
    const operands = command.args.filter((argument) => !isOption(argument));
    const known = command.options.map(({ long }) => long ?? '');
    const faults = unknown.map((option) => unknownName(where, 'option', option, known));
    for (const extra of operands.slice(most))
      faults.push({ where, found: `"${extra}", which is too much`, allowed: command.usage() });
    done(await act(operands[0], faults));
  });
}

function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}
