import { Command, CommanderError, Help } from 'commander';
import { verbs } from './commands/verbs/index.ts';
import { namesOf } from './commands/verbs/names.ts';
import { takeUsualPolicy } from './commands/verbs/options.ts';
import { withOwnValues } from './commands/verbs/scan.ts';
import type { ExitCode } from './run/exit-code.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import type { Reading } from './workers/worker-process.ts';

/** The names of all verbs, those under a word with it: `rules list`. In the order in which help tells them. */
export function verbNames(terminal: Terminal): readonly string[] {
  const program = new Command();
  for (const addVerb of verbs) addVerb(program, { terminal, reading: undefined, finish: () => {} });
  return namesOf(program);
}

/**
 * Runs a command line (without the names of Node and of the program), and gives its exit code. Never throws. Files are
 * read by workers, which are processes of their own unless a test has them otherwise.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  reading?: Reading,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let said = '';
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
      // What it quotes is redacted first.
      outputError: (text) => {
        said += text;
      },
      getOutHasColors: () => terminal.color,
      getErrHasColors: () => false,
    })
    .hook('preAction', (_program, command) => takeUsualPolicy(command))
    .exitOverride();
  for (const addVerb of verbs) addVerb(program, { terminal, reading, finish });
  for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(withOwnValues(words), { from: 'user' });
    return exitCode;
  } catch (thrown) {
    // Help and the version come as one.
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const { explainFailure } = await import('./commands/failure.ts');
    return explainFailure({ thrown, said, program, terminal });
  }
}
