import type { InitOptions } from '../init.ts';
import type { AddVerb } from './verb.ts';

/** `holdback init`. */
export const addInit: AddVerb = (program, setting) => {
  program
    .command('init')
    .description(
      'Sets up a gate in this folder: asks four questions, and writes configuration, policy, exceptions and pipeline.',
    )
    .option('--policy <name>', 'the built-in policy that yours begins with')
    .option('--folder <path>', 'the folder that goes out')
    .option('--domain <domain>', "the domain of your agency's mail")
    .option('--pipelines <names>', 'where files are checked: github, gitlab, pre-commit, with commas')
    .option('--yes', 'ask nothing, and take what is usual for what is not given')
    .action(async (options: InitOptions) => {
      const { initFolder } = await import('../init.ts');
      await initFolder(options, setting.terminal);
    });
};
