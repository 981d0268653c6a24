import type { InspectOptions } from '../inspect.ts';
import { ocrOption, specimensOption } from './options.ts';
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
    .addOption(specimensOption('whether published specimen values count as real ones'))
    .addOption(ocrOption())
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('../inspect.ts');
      setting.finish(await inspect(file, options, setting.terminal, setting.reading));
    });
};
