import { PolicyError, redactSentence } from '@holdback/rules';
import { Command, CommanderError } from 'commander';
import { addInspect } from './commands/inspect.ts';
import { addRules } from './commands/rules.ts';
import { addScan, withOwnValues } from './commands/scan.ts';
import type { ExitCode } from './run/exit-code.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs a command line (without the names of Node and of the program), and gives its exit code. Never throws. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const finish = (code: ExitCode) => {
    exitCode = code;
  };
  const program = new Command('holdback')
    .description('Says which of your files must be held back from a shared portal, and why.')
    .version(version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(withoutValues(text)),
      getOutHasColors: () => terminal.color,
      getErrHasColors: () => false,
    })
    .exitOverride();
  addScan(program, terminal, finish);
  addInspect(program, terminal, finish);
  addRules(program, terminal, finish);
  for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(withOwnValues(words), { from: 'user' });
    return exitCode;
  } catch (thrown) {
    return explainFailure(thrown, terminal);
  }
}

/** Exit code 2 for whatever kept the command from running. A defect of ours says so, and does not quote what it met. */
function explainFailure(thrown: unknown, { stderr }: Terminal): ExitCode {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
  if (thrown instanceof UsageError) stderr.write(`${withoutValues(thrown.message)}\n`);
  else if (thrown instanceof PolicyError) stderr.write(`${thrown.message}\n`);
  else stderr.write(`Holdback failed. This is a defect: please report it.\n${placeOf(thrown)}`);
  return 2;
}

/** What is wrong with a command line quotes it, and what was typed may name a file by a value. */
function withoutValues(message: string): string {
  return message
    .split('\n')
    .map((line) => redactSentence(line))
    .join('\n');
}

/** Where in our code, and never the message of the exception: it may quote the file. */
function placeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  const lines = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, 5)
    .map((line) => `${line}\n`)
    .join('');
}
