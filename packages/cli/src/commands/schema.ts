import { policySchema } from '@holdback/rules';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Prints a schema. Throws a UsageError if there is none of the name. */
export function printSchema(what: string, { stdout }: Terminal): void {
  if (what !== 'policy') throw new UsageError(`There is no schema "${what}". What there is: holdback schema policy`);
  stdout.write(`${JSON.stringify(policySchema, undefined, 2)}\n`);
}
