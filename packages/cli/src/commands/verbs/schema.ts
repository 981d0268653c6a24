import type { AddVerb } from './verb.ts';

/** `holdback schema`. */
export const addSchema: AddVerb = (program, setting) => {
  program
    .command('schema')
    .description(
      'Prints the JSON Schema (draft-07) of such a file, by which an editor helps to write it, or a program to read it.',
    )
    .argument('<what>', 'policy, exceptions, manifest, report (a line of JSON lines) or config')
    .action(async (what: string) => {
      const { printSchema } = await import('../schema.ts');
      await printSchema(what, setting.terminal);
    });
};
