import { Argument } from 'commander';
import { type Shell, shells } from '../completion/shell.ts';
import type { AddVerb } from './verb.ts';

/** `holdback completion`. */
export const addCompletion: AddVerb = (program, setting) => {
  program
    .command('completion')
    .description('Writes the script by which a shell completes what is typed: source <(holdback completion bash).')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action(async (shell: Shell) => {
      const { writeCompletion } = await import('../completion.ts');
      await writeCompletion(shell, program, setting.terminal);
    });
};
