import type { AddVerb } from './verb.ts';

/** `holdback schema`. */
export const addSchema: AddVerb = (program, setting) => {
  program
    .command('schema')
    .description('Prints the JSON Schema (draft-07) by which an editor helps to write such a file.')
    .argument('<what>', 'policy, exceptions or config')
    .action(async (what: string) => {
      const { printSchema } = await import('../schema.ts');
      await printSchema(what, setting.terminal);
    });
};
