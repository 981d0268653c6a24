import { PolicyError, redactSentence } from '@holdback/rules';
import { defaultLimits } from '@holdback/scanner';
import { Command, CommanderError, Help } from 'commander';
import { addDetectorsList } from './commands/detectors-list.ts';
import { addExplain } from './commands/explain.ts';
import { addInspect } from './commands/inspect.ts';
import { addRulesList } from './commands/rules-list.ts';
import { addScan, withOwnValues } from './commands/scan.ts';
import type { ExitCode } from './run/exit-code.ts';
import { commandOf, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { type Reading, workerProcesses } from './workers/worker-process.ts';
import { WorkerError } from './workers/worker-slot.ts';

/**
 * Runs a command line (without the names of Node and of the program), and gives its exit code. Never throws. Files are
 * read by workers, which are processes of their own unless a test has them otherwise.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  reading: Reading = { startWorker: workerProcesses(defaultLimits.workerBytesMax), limits: defaultLimits },
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const finish = (code: ExitCode) => {
    exitCode = code;
  };
  const program = new Command('holdback')
    .description('Says which of your files must be held back from a shared portal, and why.')
    .version(version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureHelp({
      // Nothing is no default worth telling.
      optionDescription: (option) =>
        new Help().optionDescription(option).replace(/ ?\(default: \[\]\)|, default: \[\]/, ''),
    })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(withoutValues(text)),
      getOutHasColors: () => terminal.color,
      getErrHasColors: () => false,
    })
    .exitOverride();
  addScan(program, terminal, reading, finish);
  addInspect(program, terminal, finish);
  addExplain(program, terminal, finish);
  addRulesList(program, terminal, finish);
  addDetectorsList(program, terminal, finish);
  for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(withOwnValues(words), { from: 'user' });
    return exitCode;
  } catch (thrown) {
    return explainFailure(thrown, program, terminal);
  }
}

/** Exit code 2 for whatever kept the command from running. A defect of ours says so, and does not quote what it met. */
function explainFailure(thrown: unknown, program: Command, terminal: Terminal): ExitCode {
  const { stderr } = terminal;
  if (thrown instanceof CommanderError) {
    if (thrown.code === 'commander.unknownCommand') stderr.write(`${asTyped(tellCommands(program), terminal)}\n`);
    return thrown.exitCode === 0 ? 0 : 2;
  }
  if (thrown instanceof UsageError) stderr.write(`${withoutValues(asTyped(thrown.message, terminal))}\n`);
  else if (thrown instanceof PolicyError) stderr.write(`${withoutQuotedValues(thrown.message)}\n`);
  else if (thrown instanceof WorkerError) stderr.write(`${thrown.message}\n`);
  else stderr.write(defectMessage(thrown));
  return 2;
}

function tellCommands(program: Command): string {
  const names = program.commands.flatMap((command) =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.map((each) => `${command.name()} ${each.name()}`),
  );
  return `The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}. See: holdback --help`;
}

/** Our messages name commands by `holdback`; what a person can type here may be a path to it. */
function asTyped(message: string, terminal: Terminal): string {
  return message.replaceAll(
    /\bholdback (?=--help|(?:scan|inspect|explain|rules|detectors)\b)/g,
    // Not as a string: a dollar sign in the path would mean something there.
    () => `${commandOf(terminal)} `,
  );
}

/** What is wrong with a command line quotes it, and what was typed may name a file by a value. */
function withoutValues(message: string): string {
  return message
    .split('\n')
    .map((line) => redactSentence(line))
    .join('\n');
}

/**
 * What is said of a policy names its file and quotes its words, and the file may be no policy but what was to be scanned.
 * Each is looked at by itself: after the word "key" any key would pass for a secret.
 */
function withoutQuotedValues(message: string): string {
  return message.replaceAll(/^.*(?=:\d+:\d+: )|(?<=")[^"\n]+(?=")/gm, (word) => redactSentence(word));
}

/** Says that something was thrown that nobody foresaw, and where in our code. Never its message: it may quote the file. */
export function defectMessage(thrown: unknown): string {
  const lines = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return ['Holdback failed. This is a defect: please report it.', ...lines.slice(0, 5), ''].join('\n');
}
