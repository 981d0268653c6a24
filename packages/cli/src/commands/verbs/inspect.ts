import type { InspectOptions } from '../inspect.ts';
import { facesOption, ocrOption, type PolicyOption, specimensOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback inspect`. */
export const addInspect: AddVerb = (program, setting) => {
  program
    .command('inspect')
    .description('Shows what is seen of a file: its parts, and what they hold, without a word of their text.')
    .argument('<file>', 'the file')
    .option(
      '--findings',
      'every finding of every detector, a JSON line each; of a topic with the common words that spoke for it',
    )
    .option('--policy <name|file>', 'what each rule of a policy concludes of it, in place of what is seen')
    .addOption(specimensOption('whether published specimen values count as real ones'))
    .addOption(ocrOption())
    .addOption(facesOption())
    .action(async (file: string, { policy, ...options }: InspectOptions & Partial<PolicyOption>) => {
      if (policy !== undefined) {
        const { inspectRules } = await import('../inspect-rules.ts');
        setting.finish(await inspectRules(file, policy, options, setting.terminal, setting.reading));
        return;
      }
      const { inspect } = await import('../inspect.ts');
      setting.finish(await inspect(file, options, setting.terminal, setting.reading));
    });
};
