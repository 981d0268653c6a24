import type { AddVerb } from './verb.ts';

/** `holdback schema`. */
export const addSchema: AddVerb = (program, setting) => {
  program
    .command('schema')
    .description('Prints the JSON Schema (draft-07) by which an editor helps to write a policy.')
    .argument('<what>', 'policy')
    .action(async (what: string) => {
      const { printSchema } = await import('../schema.ts');
      printSchema(what, setting.terminal);
    });
};
