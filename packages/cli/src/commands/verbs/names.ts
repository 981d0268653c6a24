import type { Command } from 'commander';

/** The names of the verbs of a program, those under a word with it: `rules list`. */
export function namesOf(program: Command): readonly string[] {
  return program.commands.flatMap((command) =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.map((each) => `${command.name()} ${each.name()}`),
  );
}
